import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type Incoming, toRefusal, uploadFiles } from "@backroom/api";
import { contextOf } from "@/server/context";
import { isForeign, refuseForeign } from "@/server/foreign-page";
import { logUnexpected } from "@/server/log";

/**
 * Files of the admin's pages, under the session of the admin: `POST` a form with parts named `files`. It answers as
 * `POST /admin/uploads` of the server does, with the same checks, and streams to the same storage.
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return refuseForeign();
  const id = crypto.randomUUID();
  const headers = { "x-request-id": id, "cache-control": "no-store" };
  try {
    const answer = await uploadFiles(await contextOf(request, id), "uploads.create", incomingOf(request));
    return Response.json(answer, { headers });
  } catch (error) {
    logUnexpected(error, "uploads.create", id);
    const refusal = toRefusal(error);
    return Response.json(refusal.toBody(), { status: refusal.status, headers });
  }
}

function incomingOf({ body, headers }: Request): Incoming {
  const length = headers.get("content-length");
  return {
    contentType: headers.get("content-type") ?? undefined,
    contentLength: length === null ? undefined : Number(length),
    // The stream of the web and that of Node are one and the same; only their types are declared twice.
    body: body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]),
  };
}
