import pino from "pino";
import { env } from "@/env";

/** What a failing query was asked with stays out of the log: it ends where the driver lists the parameters. */
function withoutParameters(error: Error): object {
  const told = pino.stdSerializers.err(error);
  const cut = (text: string | undefined) => text?.split("\nparams:")[0];
  const cause = Object(error.cause).code;
  return {
    type: told.type,
    message: cut(error.message),
    stack: cut(error.stack),
    ...(cause ? { cause } : {}),
  };
}

let logger: pino.Logger | undefined;

/** The process's log: one JSON object a line, with whatever could hold a secret taken out. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    serializers: { err: withoutParameters },
    redact: {
      paths: ["password", "keySecret", "authorization", "*.password", "*.keySecret", "*.authorization"],
      censor: "••••",
    },
  });
  return logger;
}
