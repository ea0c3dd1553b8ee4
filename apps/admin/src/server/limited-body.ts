import { Refusal } from "@backroom/api";

/** Next reads bodies of any length into memory, whoever sends them. */

/** What is read again of a request whose body is at hand. */
interface Again {
  method: string;
  headers: Headers;
  body: Uint8Array<ArrayBuffer> | null;
  signal: AbortSignal;
}

/** The request with its body read, no further than the limit. @throws Refusal too_large */
export async function readWithin(request: Request, limit: number): Promise<Again> {
  const { method, headers, signal } = request;
  if (Number(headers.get("content-length") ?? 0) > limit) throw tooLarge();
  if (request.body === null) return { method, headers, body: null, signal };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    // What it announced need not be true, nor need it announce anything.
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return { method, headers, body, signal };
}

const tooLarge = () => new Refusal("too_large", "The request body is too large.");

/** @throws what is no refusal */
export function refuseTooLarge(error: unknown): Response {
  if (!(error instanceof Refusal)) throw error;
  return Response.json(error.toBody(), { status: error.status, headers: { connection: "close" } });
}
