import type { Config } from "@backroom/api";
import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";

/** JSON lines on stdout; whatever could hold a secret is cut out. */
export const loggerOf = (config: Pick<Config, "logLevel">): FastifyBaseLogger =>
  pino({
    level: config.logLevel,
    base: null,
    redact: {
      paths: [
        "*.password",
        "*.api_token",
        "*.access_token",
        "*.authorization",
        "*.cookie",
        'headers["x-medusa-access-token"]',
      ],
      censor: "[redacted]",
    },
  });
