import { z } from "zod";
import type { Relation } from "./relations";
import type { Computed, View } from "./view";

/** A zod object shape is a record of schemas; zod types it more loosely to serve its mini build as well. */
export function shapeOf(object: z.ZodObject): Record<string, z.ZodType> {
  return object.shape as Record<string, z.ZodType>;
}

export const schemasOf = (computed: Record<string, Computed>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(computed).map(([key, member]) => [key, member.schema]));

/** The schema of an answer. Relations are getters, so that circles between views close lazily. */
export function schemaOf<T>(
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
  // Built from the very columns and relations that `Definition<T>` of view.ts checked against T.
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
