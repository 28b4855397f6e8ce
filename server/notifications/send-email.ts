import { mailIsSetUp, sendMail } from "@/server/mail/send-mail";
import type { Sending } from "./verdict";

/** Mails a message through the operator's server. What that server says is not told: it may name its accounts. */
export async function sendEmail(mail: { to: string; subject: string; text: string }): Promise<Sending> {
  if (!mailIsSetUp()) {
    return {
      ok: false,
      final: true,
      message: "No SMTP server is set.",
      remedy: "The operator sets SMTP_URL.",
    };
  }
  try {
    await sendMail(mail);
    return { ok: true, message: "The mail server took it." };
  } catch (error) {
    return judge(error);
  }
}

/** By the fields that nodemailer gives its errors: `code`, and `responseCode` where the server has answered. */
function judge(error: unknown): Sending {
  const { code, responseCode } = Object(error);
  if (code === "EAUTH") {
    return {
      ok: false,
      final: false,
      message: "The mail server does not accept this installation’s login.",
      remedy: "The operator checks user and password in SMTP_URL.",
    };
  }
  if (typeof responseCode === "number") {
    const final = responseCode >= 500;
    return {
      ok: false,
      final,
      message: final
        ? `The mail server refuses the message (${responseCode}).`
        : `The mail server takes no message now (${responseCode}).`,
      remedy: final ? "Check the e-mail address." : "It may take it later.",
    };
  }
  return {
    ok: false,
    final: false,
    message: "The mail server does not answer.",
    remedy: "The operator checks host and port in SMTP_URL.",
  };
}
