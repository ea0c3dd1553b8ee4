import qs from "qs";
import { z } from "zod";
import { invalid, Refusal } from "../core/errors";
import { shapeOf } from "../core/view-schemas";
import type { Route } from "./routes";

/**
 * Turns a REST request into the input of its operation: path parameters, the query string read by the types
 * of the schema (without touching the schema), and the body as it is.
 */
const maxParameters = 2_000;

interface Given {
  params: Record<string, string>;
  /** The raw query string, without `?`. */
  query: string;
  body: unknown;
}

export function inputOf(route: Route, { params, query, body }: Given): unknown {
  const shape = membersOf(route.input);
  const parsed = parseQuery(query);
  const input: Record<string, unknown> = {};
  if (route.method === "GET") {
    for (const [name, value] of Object.entries(parsed)) {
      // `/products/{id}/variants?id[]=…` filters by another id than the path's: the input calls it `ids`.
      const own = name in params ? `${name}s` : name;
      const isKnown = shape !== undefined && Object.hasOwn(shape, own);
      if (route.meta.ignoresQuery && !isKnown) continue;
      if (own !== name && !isKnown) throw strange(name);
      input[own] = decode(isKnown ? shape[own] : undefined, value);
    }
  } else {
    if (!route.meta.ignoresBody) Object.assign(input, bodyOf(body, params));
    // Only the selection comes from the query string of a write; v1 ignores the rest there.
    for (const name of ["fields", "expand"]) {
      if (shape && name in shape && name in parsed) input[name] = decode(shape[name], parsed[name]);
    }
  }
  return { ...input, ...params };
}

function bodyOf(body: unknown, params: Record<string, string>): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== "object" || Array.isArray(body)) throw invalid("the body must be a JSON object");
  const object: Record<string, unknown> = { ...body };
  for (const name of Object.keys(params)) {
    if (Object.hasOwn(object, name)) throw strange(name);
  }
  return object;
}

function strange(name: string): Refusal {
  const message = `property ${name} should not exist`;
  return invalid(message, { fields: [{ path: name, message }] });
}

function parseQuery(query: string): Record<string, unknown> {
  if (query === "") return {};
  // The only name that the parser leaves out.
  if (/(^|[&[\]]|%5B)__proto__([=&[\]]|%5[BD]|$)/i.test(query)) throw strange("__proto__");
  try {
    return qs.parse(query, {
      arrayLimit: maxParameters,
      parameterLimit: maxParameters,
      throwOnLimitExceeded: true,
      depth: 5,
      // Objects without a prototype: names such as `constructor` are like any other, and none is left out.
      plainObjects: true,
    });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Refusal("invalid_data", `the query string holds more than ${maxParameters} parameters`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** A query value by the type its schema declares; what does not fit is left for the schema to refuse. */
function decode(schema: z.ZodType | undefined, value: unknown): unknown {
  const type = schema && unwrap(schema);
  if (!type) return value;
  if (type instanceof z.ZodUnion) {
    const options = type.options.filter((option): option is z.ZodType => option instanceof z.ZodType);
    for (const option of options) {
      const decoded = decode(option, value);
      if (option.safeParse(decoded).success) return decoded;
    }
    return value;
  }
  if (type instanceof z.ZodArray) {
    const element = type.element instanceof z.ZodType ? type.element : undefined;
    return Array.isArray(value) ? value.map((item) => decode(element, item)) : value;
  }
  if (type instanceof z.ZodObject) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const shape = shapeOf(type);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(shape?.[key], item)]));
  }
  if (typeof value !== "string") return value;
  if (type instanceof z.ZodNumber) {
    if (value.trim() === "") return undefined;
    const number = Number(value);
    return Number.isNaN(number) ? value : number;
  }
  if (type instanceof z.ZodBoolean) {
    if (value === "true") return true;
    if (value === "false") return false;
    return value === "null" || value === "undefined" ? undefined : value;
  }
  return value;
}

/** The type inside `optional`, `nullable`, `default` and the like. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? unwrap(inner) : schema;
  }
  return schema;
}

/** The members of an object, by name; undefined for any other type. */
export function membersOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const type = schema && unwrap(schema);
  return type instanceof z.ZodObject ? shapeOf(type) : undefined;
}
