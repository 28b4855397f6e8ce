import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Caught } from "../server/testing/mailbox";
import { appUrl } from "./app";

const mailsTo = (email: string): Caught[] =>
  readFileSync(process.env.E2E_MAILS ?? "", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Caught => JSON.parse(line))
    .filter(({ to }) => to.includes(email));

/** Waits for the n-th mail to an address, and answers it with the link to the app in it; "" where it has none. */
export async function mailTo(email: string, n = 1): Promise<Caught & { link: string }> {
  await expect
    .poll(() => mailsTo(email).length, { message: `mail ${n} to ${email}` })
    .toBeGreaterThanOrEqual(n);
  const mail = mailsTo(email)[n - 1];
  const link = mail?.text.split("\n").find((line) => line.startsWith(`${appUrl()}/`));
  if (!mail) throw new Error(`There is no mail to ${email}.`);
  return { ...mail, link: link ?? "" };
}
