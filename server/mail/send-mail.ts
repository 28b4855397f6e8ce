import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { env } from "@/env";
import { asHtml } from "./as-html";

/** One mail to one address; the text is plain, its paragraphs divided by an empty line. */
export type Mail = { to: string; subject: string; text: string };

const LONGEST_MS = 15_000;
const STEP_MS = 10_000;

/** Whether the environment names a mail server. */
export const mailIsSetUp = (): boolean => env().SMTP_URL !== undefined;

/**
 * Hands one mail to the mail server of the environment, in at most 15 seconds. Nothing of it reaches the log: links in
 * it are secrets.
 * @throws nodemailer's Error, with `code` and, where the server has answered, `responseCode`; ENOSERVER without one.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env();
  if (!SMTP_URL) throw failure("No mail server is set up.", "ENOSERVER");
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const clock = new AbortController();
  const tooLong = pause(LONGEST_MS, undefined, { signal: clock.signal }).then(() => {
    throw failure("The mail server did not answer in time.", "ETIMEDOUT");
  });
  try {
    await Promise.race([
      transport.sendMail({
        from: MAIL_FROM,
        to: { name: "", address: to },
        subject,
        text,
        html: asHtml(text, APP_URL),
        headers: { "Auto-Submitted": "auto-generated" },
      }),
      tooLong,
    ]);
  } finally {
    clock.abort();
    tooLong.catch(() => {});
    transport.close();
  }
}

const failure = (message: string, code: string) => Object.assign(new Error(message), { code });
