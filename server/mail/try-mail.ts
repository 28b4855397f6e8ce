import { type Mail, sendMail } from "./send-mail";

/** What became of a mail, as it is shown and noted. */
export type MailOutcome = { sent: true } | { sent: false; reason: string };

/** Hands a mail over once, and says in words what became of it. */
export async function tryMail(mail: Mail): Promise<MailOutcome> {
  try {
    await sendMail(mail);
    return { sent: true };
  } catch (error) {
    return { sent: false, reason: why(error) };
  }
}

/** What the server answered is named by its number only: the rest may hold the mail itself. */
function why(error: unknown): string {
  const { code, responseCode } = Object(error);
  if (code === "ENOSERVER") return "No mail server is set up (SMTP_URL).";
  if (code === "EAUTH") return "The mail server refused the sign-in with SMTP_URL.";
  if (typeof responseCode === "number") return `The mail server did not take the mail (${responseCode}).`;
  return "The mail server does not answer.";
}
