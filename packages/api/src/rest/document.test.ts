import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "./document";
import { routesOf } from "./routes";

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { example?: object; schema: object } | undefined> };
  responses: Record<string, { description: string; content?: object }>;
}

/** The committed copy: a change of the contract shows in the diff of a commit, where it is reviewed. */
const documentFile = join(import.meta.dirname, "../../../../docs/openapi.json");
const text = `${JSON.stringify(openApiDocument("http://localhost:9000"), null, 2)}\n`;
const document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: object } =
  JSON.parse(text);
const operations = routesOf().flatMap((route) =>
  route.paths.map((path) => ({
    route,
    place: `${route.method} ${path}`,
    operation: document.paths[path]?.[route.method.toLowerCase()],
  })),
);

/** Files are sent as parts of a form; there is no example of one to write down. */
const multipart = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        required: ["files"],
        properties: { files: { type: "array", items: { type: "string", format: "binary" } } },
      },
    },
  },
};

it("is a valid OpenAPI 3.1 document", async () => {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(text));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

it("refers to nothing that it does not hold", () => {
  const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(
    (found) => found[1] ?? "",
  );
  const { schemas } = document.components as { schemas: Record<string, object> };
  expect(references.filter((name) => !(name in schemas))).toEqual([]);
  // An output schema of its own beside the input's is a name nobody gave: the two would drift apart.
  expect(Object.keys(schemas).filter((name) => name.endsWith("Output"))).toEqual([]);
});

it("gives every operation an id of its own", () => {
  const ids = operations.map(({ operation }) => operation?.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(operations.map((one): [string, typeof one] => [one.place, one]))(
  "%s",
  (_place, { route, operation }) => {
    it("has a summary, a tag and its access", () => {
      expect(operation?.summary).toBe(route.meta.summary);
      expect(operation?.tags).toEqual([route.meta.tag]);
      expect((operation?.security ?? []).length > 0).toBe(route.meta.can !== "public");
    });

    it("describes every path parameter, and what else it takes, with an example", () => {
      const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === "path");
      expect(inPath.map((parameter) => parameter.name)).toEqual(route.parameters);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
      if (route.method === "GET") expect(operation?.requestBody).toBeUndefined();
      const body = operation?.requestBody?.content["application/json"];
      const given = Object.keys(route.meta.example).filter((name) => !route.parameters.includes(name));
      if (route.meta.multipart) expect(operation?.requestBody).toMatchObject(multipart);
      else if (route.method !== "GET") expect(Object.keys(body?.example ?? {}).sort()).toEqual(given.sort());
    });

    it("lists its success and its errors", () => {
      const responses = operation?.responses ?? {};
      const kinds = Object.keys(responses);
      expect(kinds).toContain(String(route.meta.status ?? 200));
      expect(kinds).toEqual(expect.arrayContaining(["400", "503"]));
      if (route.meta.can !== "public") expect(kinds).toEqual(expect.arrayContaining(["401", "403"]));
      if (route.meta.version) expect(kinds).toContain("412");
      for (const [status, response] of Object.entries(responses)) {
        expect(response.description).not.toBe("");
        if (status === "204") expect(response.content).toBeUndefined();
        else expect(response.content).toBeDefined();
      }
      for (const reason of Object.values(route.meta.refuses ?? {})) {
        expect(Object.values(responses).some((response) => response.description.includes(reason))).toBe(true);
      }
    });
  },
);

it("is the one committed as docs/openapi.json", () => {
  const committed = existsSync(documentFile) ? readFileSync(documentFile, "utf8") : "";
  expect(committed === text, "docs/openapi.json is out of date. Refresh it with: npx pnpm openapi").toBe(
    true,
  );
});
