import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";

/** The v1 contract lies beside the repository, not in it: tests that need it are skipped without it. */
const file = join(import.meta.dirname, "../../../../../shared/contract/admin-v1.json");

export interface ContractOperation {
  method: string;
  path: string;
  aliases: string[];
  auth: boolean;
  tag: string;
  status: number;
  envelope: string[];
  response: Schema | null;
}

interface Schema {
  [keyword: string]: unknown;
}

interface Contract {
  operations: ContractOperation[];
  schemas: Record<string, Schema>;
}

export const hasContract = existsSync(file);
if (!hasContract) console.warn(`The contract is not at ${file}: tests against it are skipped.`);

const contract: Contract = hasContract
  ? JSON.parse(readFileSync(file, "utf8"))
  : { operations: [], schemas: {} };

export const contractOperations = contract.operations;

export const contractOperation = (method: string, path: string): ContractOperation | undefined =>
  contract.operations.find((one) => one.method === method && [one.path, ...one.aliases].includes(path));

/** Reads the marks of the contract (its README): names that may be absent, values that may be null. */
function honest(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(honest);
  if (typeof node !== "object" || node === null) return node;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) out[key] = honest(value);
  const unreliable = out["x-required-unreliable"];
  if (Array.isArray(out.required) && Array.isArray(unreliable)) {
    out.required = out.required.filter((name) => !unreliable.includes(name));
  }
  return out["x-null-possible"] === true ? { anyOf: [out, { type: "null" }] } : out;
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: "contract", schemas: honest(contract.schemas) });

/** What of an answer the contract's schema of the operation does not find, in words. */
export function faultsOf(operation: ContractOperation, answer: unknown): string[] {
  const schema = JSON.parse(JSON.stringify(operation.response).replaceAll('"#/', '"contract#/'));
  const validate = ajv.compile(schema);
  if (validate(answer)) return [];
  const faults = (validate.errors ?? []).map(
    (error) =>
      `${error.instancePath.replaceAll(/\/\d+/g, "/*")} ${error.message} ${JSON.stringify(error.params)}`,
  );
  return [...new Set(faults)];
}
