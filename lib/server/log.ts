import "server-only";
import { pino } from "pino";

/** Structured lines on standard output. What could hold a password or a token is never written. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["password", "token", "secret", "*.password", "*.token", "*.secret", "headers"],
    censor: "(hidden)",
  },
});
