import { log } from "@/server/log";

/** What the functions throw on purpose: a redirect service refuses or is away. The device says so; the log need not. */
const EXPECTED = new Set(["NonRetriableError", "RetryAfterError"]);

const isExpected = (subject: unknown) => EXPECTED.has(String(Object(Object(subject).err).name));

/** Inngest's log goes where all goes, and expected failures wake nobody. */
export const inngestLogger = {
  debug: (subject: unknown, ...rest: string[]) => log().debug(subject, ...rest),
  info: (subject: unknown, ...rest: string[]) => log().debug(subject, ...rest),
  warn: (subject: unknown, ...rest: string[]) => log().warn(subject, ...rest),
  error: (subject: unknown, ...rest: string[]) =>
    isExpected(subject) ? log().debug(subject, ...rest) : log().error(subject, ...rest),
};
