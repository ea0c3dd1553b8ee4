import { Refusal } from "@backroom/api";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Prints a refusal: the JSON envelope, except 401, which v1 answers in plain text. */
export function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (refusal.status >= 500) request.log.error({ err: refusal.details.cause ?? refusal }, refusal.message);
  if (refusal.status === 503) reply.header("retry-after", "1");
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
  if (statusCode === 404) return new Refusal("not_found", error.message);
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return new Refusal("invalid_data", "The body must be JSON, sent with content-type: application/json.");
  }
  return new Refusal("invalid_data", "The body is not valid JSON.");
}
