import fc from "fast-check";
import { z } from "zod";
import type { Route } from "../rest/routes";

/** What clients get wrong: values of every type, put at any place an input has. */

type Path = readonly (string | number)[];

/** As a parser gives it: with keys of its own that are called like those every object inherits. */
const inherited: unknown = JSON.parse('{"__proto__":{"id":"x"},"constructor":"x","toString":"x"}');

const nested = (depth: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

export const garbage: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["null", null],
  ["a boolean", true],
  ["zero", 0],
  ["a negative number", -1],
  ["a fraction", 1.5],
  ["a number beyond every column", 1e300],
  ["an integer beyond 32 bits", 2_147_483_648],
  ["an empty text", ""],
  ["spaces", "   "],
  ["a word", "nonsense"],
  ["a number as text", "1"],
  ["a text with a zero byte", "a\u0000b"],
  ["half a character", "a\ud800b"],
  ["signs beyond the alphabet", "ẞ 名前 🧵 \u202e \u200b"],
  ["a huge text", "x".repeat(300_000)],
  ["a far year", "+275760-09-13T00:00:00.000Z"],
  ["a year before all years", -8_640_000_000_000_000],
  ["an empty list", []],
  ["a list of null", [null]],
  ["a list of lists", [[1]]],
  ["an empty object", {}],
  ["an object in a list", [{ surprise: 1 }]],
  ["a strange object", { surprise: 1 }],
  ["an object with inherited names", inherited],
  ["a zero byte in an object", { a: "\u0000" }],
  ["half a character in an object", { a: "\ud800", "\udfff": 1 }],
  ["a list as long as a body allows", Array.from({ length: 150_000 }, () => 1)],
  ["an object with such a list", { a: Array.from({ length: 150_000 }, () => 1) }],
  ["a deep list", nested(20_000)],
  ["an object with a deep list", { a: nested(20_000) }],
]);

const inner = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const wrapped = schema.unwrap();
    return wrapped instanceof z.ZodType ? inner(wrapped) : schema;
  }
  return schema;
};

/** Every place of an input, of unions those of each branch; of a list its first element. */
export function placesOf(schema: z.ZodType | undefined, at: Path = []): Path[] {
  const type = schema && inner(schema);
  const own = at.length === 0 ? [] : [at];
  if (type instanceof z.ZodObject) {
    const shape: Record<string, z.ZodType> = type.shape;
    return [...own, ...Object.entries(shape).flatMap(([key, child]) => placesOf(child, [...at, key]))];
  }
  if (type instanceof z.ZodArray && type.element instanceof z.ZodType) {
    return [...own, ...placesOf(type.element, [...at, 0])];
  }
  if (type instanceof z.ZodUnion) {
    const branches = type.options.filter((option): option is z.ZodType => option instanceof z.ZodType);
    const below = branches.flatMap((branch) =>
      placesOf(branch, at).filter((path) => path.length > at.length),
    );
    return [...own, ...new Map(below.map((path) => [path.join("."), path])).values()];
  }
  return own;
}

/** A copy of the value with another one at this place; what leads there is made. */
export function withValueAt(value: unknown, [step, ...rest]: Path, placed: unknown): unknown {
  if (step === undefined) return placed;
  if (typeof step === "number") {
    const list: unknown[] = Array.isArray(value) ? [...value] : [];
    list[step] = withValueAt(list[step], rest, placed);
    return list;
  }
  const object: Record<string, unknown> =
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  object[step] = withValueAt(object[step], rest, placed);
  return object;
}

/** The places of the body: what the path holds is text. */
export const bodyPlaces = (route: Route): Path[] =>
  placesOf(route.input).filter(([first]) => !route.parameters.includes(String(first)));

const texts = [...garbage.values()].flatMap((value) =>
  typeof value === "string" && !value.includes("\ud800")
    ? [value.slice(0, 3_000)]
    : typeof value === "number"
      ? [`${value}`]
      : [],
);

/** Query strings with parameters the operation knows, in forms and with values it may not. */
export function garbledQueries(route: Route): fc.Arbitrary<string> {
  const names = [...new Set(placesOf(route.input).map(([first]) => String(first))), "nonsense"];
  const forms = ["", "[]", "[0]", "[gt]", "[lt]", "[contains]", "[a][b]", "[__proto__]", "[constructor]"];
  const one = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...forms),
    fc.constantFrom(...texts, "true", "2024", "2024-13-77", "-a,+b", "a.b.c.d.e.f.g", "*", "constructor"),
  );
  const parameter = one.map(([name, form, value]) => `${name}${form}=${encodeURIComponent(value)}`);
  return fc.array(parameter, { minLength: 1, maxLength: 3 }).map((parameters) => parameters.join("&"));
}
