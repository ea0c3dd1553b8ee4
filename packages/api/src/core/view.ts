import type { DB } from "@backroom/db";
import type { Selectable } from "kysely";
import { z } from "zod";

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

type Key = string;

export type Relation<T> = (
  | { readonly kind: "one"; readonly by: Key; readonly to: Key }
  | { readonly kind: "many"; readonly by: Key; readonly from: Key; readonly where?: string }
  | {
      readonly kind: "through";
      readonly table: Table;
      readonly from: Key;
      readonly to: Key;
      readonly orderBy?: string;
    }
) & {
  readonly view: () => View<unknown>;
  /** `one` shown as a list of at most one, the way v1 shows a product's `profiles`. */
  readonly asList?: boolean;
  /** Rows that are softly deleted are shown as well: an order keeps showing what was sold. */
  readonly withDeleted?: boolean;
  /** There may be thousands of rows, which are then read by column where their parent is read alone. */
  readonly isLong?: boolean;
  /** Carries the type of the member; there is no value. */
  readonly type?: T;
};

/** A member made from the loaded row, present whenever the relation it needs is. */
export interface Computed {
  readonly schema: z.ZodType;
  readonly needs: string;
  readonly from: (row: Readonly<Record<string, unknown>>) => unknown;
}

interface RelationOptions {
  withDeleted?: boolean;
}

interface ListOptions extends RelationOptions {
  isLong?: boolean;
}

/** The row that `by` of this row points to; null when there is none. */
export function one<T>(
  view: () => View<T>,
  options: { by: Key; to?: Key } & RelationOptions,
): Relation<T | null> {
  return { kind: "one", view, to: "id", ...options };
}

/** Like `one`, shown as a list. */
export function listOfOne<T>(view: () => View<T>, options: { by: Key }): Relation<T[]> {
  return { kind: "one", view, to: "id", asList: true, ...options };
}

/** The rows whose `by` points to this row. `where` is constant SQL over the child `t`. */
export function many<T>(
  view: () => View<T>,
  options: { by: Key; from?: Key; where?: string } & ListOptions,
): Relation<T[]> {
  return { kind: "many", view, from: "id", ...options };
}

/** The rows linked by a table of pairs. */
export function through<T>(
  view: () => View<T>,
  options: { table: Table; from: Key; to: Key; orderBy?: string } & ListOptions,
): Relation<T[]> {
  return { kind: "through", view, ...options };
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

/** A zod object shape is a record of schemas; zod types it more loosely to serve its mini build as well. */
function shapeOf(object: z.ZodObject): Record<string, z.ZodType> {
  return object.shape as Record<string, z.ZodType>;
}

function definedEntries<V>(record: Partial<Record<string, V>>): Record<string, V> {
  const out: Record<string, V> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) out[key] = value;
  return out;
}

const schemasOf = (computed: Record<string, Computed>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(computed).map(([key, member]) => [key, member.schema]));

/** Relations are getters, so that circles between views close lazily. */
function schemaOf<T>(
  name: string,
  columns: Record<string, z.ZodType>,
  relations: Record<string, Relation<unknown>>,
  optional: Record<string, z.ZodType>,
): z.ZodType<T> {
  const shape: Record<string, z.ZodType> = { ...columns };
  for (const [key, schema] of Object.entries(optional)) shape[key] = schema.optional();
  for (const [key, relation] of Object.entries(relations)) {
    Object.defineProperty(shape, key, {
      enumerable: true,
      get: () => {
        const target = relation.view().schema;
        return relation.kind === "one" && !relation.asList
          ? target.nullable().optional()
          : z.array(target).optional();
      },
    });
  }
  // Built from the very columns and relations that `Definition<T>` checked against T.
  return z.strictObject(shape).meta({ id: name }) as unknown as z.ZodType<T>;
}

/** The schema of a view with members that an operation adds to its rows: an OpenAPI component of its own. */
export function extendedSchema<T, S extends z.ZodRawShape>(
  name: string,
  view: View<T>,
  members: S,
): z.ZodType<T & z.infer<z.ZodObject<S>>> {
  // `schemaOf` above builds an object. Reading its shape looks the relations up, so this is for operations, not views.
  const { shape } = view.schema as unknown as z.ZodObject;
  return z.strictObject({ ...shape, ...members }).meta({ id: name }) as unknown as z.ZodType<
    T & z.infer<z.ZodObject<S>>
  >;
}
