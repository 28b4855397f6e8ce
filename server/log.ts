import pino from "pino";
import { env } from "@/env";

let logger: pino.Logger | undefined;

/** The process's log: one JSON object a line, with whatever could hold a secret taken out. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    redact: {
      paths: [
        "password",
        "keySecret",
        "authorization",
        "*.password",
        "*.keySecret",
        "*.authorization",
        "err.parameters",
        "err.query",
        "err.args",
      ],
      censor: "••••",
    },
  });
  return logger;
}
