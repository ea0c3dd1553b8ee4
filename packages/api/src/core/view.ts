import type { DB } from "@backroom/db";
import type { Selectable } from "kysely";
import { z } from "zod";
import type { Relation } from "./relations";
import { schemaOf, schemasOf, shapeOf } from "./view-schemas";

/**
 * A view says what an answer may contain: columns, relations and computed members of one resource, once.
 * From it come the zod schema and OpenAPI component, the allowed `fields` and `expand`, and the SQL.
 * Nothing leaves the server that no view names.
 */
export interface View<T> {
  /** Name of the component in the OpenAPI document. */
  readonly name: string;
  readonly table: Table;
  /** The column that names a row: `id`, except for currencies. */
  readonly key: string;
  readonly columns: Readonly<Record<string, z.ZodType>>;
  /** Columns that are SQL over the row (`t`) instead of a stored column. */
  readonly expressions: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, Relation<unknown>>>;
  readonly computed: Readonly<Record<string, Computed>>;
  readonly softDeleted: boolean;
  /** Columns returned without `fields`. */
  readonly defaultFields: readonly string[];
  /** Columns returned whatever `fields` says, beside `id`. */
  readonly alwaysFields: readonly string[];
  /** Relations returned without `expand`, as dotted paths. */
  readonly defaultExpand: readonly string[];
  /** SQL order of these rows where they are a to-many relation. */
  readonly orderBy: string;
  readonly schema: z.ZodType<T>;
}

export type Table = keyof DB & string;

/** A member made from the loaded row, present whenever the relation it needs is. */
export interface Computed {
  readonly schema: z.ZodType;
  readonly needs: string;
  readonly from: (row: Readonly<Record<string, unknown>>) => unknown;
}

/** A schema fits a column when the column exists and a null in it may be shown. */
type Fits<K extends Table, S> = {
  [C in keyof S]: C extends keyof Selectable<DB[K]>
    ? null extends Selectable<DB[K]>[C]
      ? S[C] extends z.ZodType
        ? null extends z.output<S[C]>
          ? S[C]
          : never
        : never
      : S[C]
    : never;
};

export interface Columns<S extends z.ZodRawShape> {
  readonly table: Table;
  readonly object: z.ZodObject<S>;
}

/** The columns of a view; naming one that the table does not have, or hiding a null, fails to compile. */
export function columnsOf<K extends Table, S extends z.ZodRawShape>(
  table: K,
  shape: S & Fits<K, S>,
): Columns<S> {
  // The intersection only constrains; the value is the shape itself.
  return { table, object: z.object(shape as S) };
}

export type RowOf<C> = C extends Columns<infer S> ? z.infer<z.ZodObject<S>> : never;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string;

interface Definition<T, S extends z.ZodRawShape> {
  columns: Columns<S>;
  expressions?: Record<string, { schema: z.ZodType; sql: string }>;
  relations?: { [R in OptionalKeys<T>]?: Relation<Exclude<T[R], undefined>> };
  computed?: { [R in OptionalKeys<T>]?: Computed };
  /** Members that an operation adds to the rows it has read, such as live totals; documented and typed here. */
  attached?: { [R in OptionalKeys<T>]?: z.ZodType };
  fields?: readonly string[];
  always?: readonly string[];
  expand?: readonly string[];
  orderBy?: string;
  /** False for tables whose `deleted_at` is shown but never hides a row. */
  softDelete?: boolean;
}

/**
 * Defines a view. `T` is written out as an interface (columns required, relations optional), because views
 * refer to each other in circles that TypeScript cannot infer through.
 */
export function defineView<T extends object, S extends z.ZodRawShape = z.ZodRawShape>(
  name: string,
  definition: Definition<T, S>,
): View<T> {
  const expressions = definition.expressions ?? {};
  const columns: Record<string, z.ZodType> = {
    ...shapeOf(definition.columns.object),
    ...Object.fromEntries(Object.entries(expressions).map(([key, value]) => [key, value.schema])),
  };
  const relations: Record<string, Relation<unknown>> = definedEntries(definition.relations ?? {});
  const computed: Record<string, Computed> = definedEntries(definition.computed ?? {});
  const attached: Record<string, z.ZodType> = definedEntries(definition.attached ?? {});
  const names = Object.keys(columns);
  return {
    name,
    table: definition.columns.table,
    key: names.includes("id") ? "id" : (names[0] ?? "id"),
    columns,
    expressions: Object.fromEntries(Object.entries(expressions).map(([key, value]) => [key, value.sql])),
    relations,
    computed,
    softDeleted: definition.softDelete ?? names.includes("deleted_at"),
    defaultFields: definition.fields ?? names,
    alwaysFields: definition.always ?? [],
    defaultExpand: definition.expand ?? [],
    orderBy: definition.orderBy ?? (names.includes("created_at") ? 't."created_at", t."id"' : ""),
    schema: schemaOf<T>(name, columns, relations, { ...attached, ...schemasOf(computed) }),
  };
}

function definedEntries<V>(record: Partial<Record<string, V>>): Record<string, V> {
  const out: Record<string, V> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) out[key] = value;
  return out;
}
