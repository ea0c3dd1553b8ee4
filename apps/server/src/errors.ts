import type { Socket } from "node:net";
import { Refusal } from "@backroom/api";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Prints a refusal: the JSON envelope, except 401, which v1 answers in plain text. */
export function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (refusal.status >= 500) request.log.error({ err: refusal.details.cause ?? refusal }, refusal.message);
  const retryAfter = refusal.details.retryAfter ?? (refusal.status === 503 ? 1 : undefined);
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  if (refusal.kind === "unauthorized") {
    return reply.code(401).type("text/plain; charset=utf-8").send("Unauthorized");
  }
  return reply.code(refusal.status).send(refusal.toBody());
}

/** Fastify's own refusals (malformed JSON, a body too large) in the same envelope. */
export function refusalOfFastify(error: Error & { statusCode?: number; code?: string }): Refusal | undefined {
  const { statusCode, code } = error;
  if (statusCode === undefined || statusCode >= 500) return undefined;
  if (statusCode === 413) return new Refusal("too_large", "The request body is too large.");
  // Files outside the served folder are 403 there; that they might exist is nobody's business.
  if (statusCode === 404 || statusCode === 403) return new Refusal("not_found", "There is no such file.");
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return new Refusal("invalid_data", "The body must be JSON, sent with content-type: application/json.");
  }
  if (code === "FST_ERR_MAX_PARAM_LENGTH")
    return new Refusal("invalid_data", "A part of the address is too long.");
  if (code === "FST_ERR_BAD_URL") return new Refusal("invalid_data", "The address is not validly encoded.");
  if (code === "FST_ERR_CTP_INVALID_JSON_BODY") {
    return new Refusal("invalid_data", "The body is not valid JSON, or has a key such as __proto__.");
  }
  return new Refusal("invalid_data", error.message);
}

const unreadable: Record<string, { status: string; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: "431 Request Header Fields Too Large",
    message: "The address and headers of the request are too long.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: "408 Request Timeout",
    message: "The request took too long to arrive.",
  },
};
const notHttp = { status: "400 Bad Request", message: "The request is not valid HTTP." };

/** What is no readable HTTP request has no reply to send by: the answer is written to the socket. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const { status, message } = unreadable[error.code ?? ""] ?? notHttp;
  const body = JSON.stringify(new Refusal("invalid_data", message).toBody());
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroy(error);
}
