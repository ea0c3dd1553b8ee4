import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "@backroom/api";
import type { FastifyInstance } from "fastify";

/** JSON bodies; clients announce JSON also where they send nothing. Keys that poison prototypes are refused. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  // Nothing else is read: forms of foreign pages can send plain text, but not JSON.
  app.removeAllContentTypeParsers();
  // As bytes: made a text without a look, what is no UTF-8 would lose letters.
  app.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const fault = faultOf(request.headers, body);
    if (fault !== undefined) done(new Refusal("invalid_data", fault));
    else if (body.length === 0) done(null, undefined);
    else parse(request, body.toString("utf8"), done);
  });
}

/** @returns why the bytes are no text that can be read as JSON */
function faultOf(headers: IncomingHttpHeaders, body: Buffer): string | undefined {
  const encoding = headers["content-encoding"] ?? "identity";
  if (!/^(identity)?$/i.test(encoding.trim())) {
    return "The body must not be compressed: send it without content-encoding.";
  }
  const charset = /;\s*charset\s*=\s*"?([^";]*)/i.exec(headers["content-type"] ?? "")?.[1]?.trim() ?? "utf-8";
  if (!/^(utf-?8|us-ascii)$/i.test(charset) || !isUtf8(body)) return "The body must be text in UTF-8.";
  return undefined;
}
