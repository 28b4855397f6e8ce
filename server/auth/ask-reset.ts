import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { translatorOf } from "@/server/languages/translate";
import { log } from "@/server/log";
import { mailIsSetUp } from "@/server/mail/send-mail";
import { tryMail } from "@/server/mail/try-mail";
import { addressGroup } from "@/server/provisioning/throttle";
import { isStorable } from "@/server/storable";
import { masterTenantId } from "@/server/tenants/master";
import { parse } from "@/server/verb";
import { askResetInput } from "./account-schema";
import { createAllowance } from "./allowance";
import { makeResetLink } from "./reset-link";

const HOUR_MS = 3_600_000;
/** The answer takes this long, whoever was named: its time must not tell who has an account. */
const ANSWER_MS = 500;

const perEmail = createAllowance({ times: 3, withinMs: HOUR_MS });
const perAddress = createAllowance({ times: 20, withinMs: HOUR_MS });

/**
 * Somebody has forgotten a password: the person with this e-mail, if there is one, is sent a link. The answer is the
 * same for everybody, and comes before the mail goes out. More than three an hour for one e-mail send nothing.
 * @returns false when too many were asked for from this network address, whatever the e-mail; true otherwise.
 * @throws DomainError invalid for what is no e-mail address.
 */
export async function askReset(input: { email: string }, address: string | null): Promise<boolean> {
  const { email } = parse(askResetInput, input);
  if (!perAddress.take(addressGroup(address ?? ""))) return false;
  const answered = pause(ANSWER_MS);
  if (perEmail.take(email) && mailIsSetUp()) {
    mailLink(email, address).catch((error: unknown) =>
      log().error({ err: error }, "a reset link was not mailed"),
    );
  }
  await answered;
  return true;
}

/** Crosses tenants: mails the person with this e-mail a link, and notes in the operator's audit what became of it. */
async function mailLink(email: string, address: string | null): Promise<void> {
  if (!isStorable(email)) return;
  const made = await acrossTenants(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.email, email));
    return user ? { user, ...(await makeResetLink(tx, user.id)) } : null;
  });
  if (!made) return;
  const { user, link } = made;
  const t = translatorOf(user.language, "mail");
  const outcome = await tryMail({
    to: email,
    subject: t("reset.subject"),
    text: t("reset.text", { email, link }),
  });
  await acrossTenants(async (tx) =>
    recordAudit(
      tx,
      {
        tenantId: await masterTenantId(tx),
        actor: { kind: "user", id: user.id, name: user.name },
        address,
      },
      { verb: "user.reset-mail", thing: { kind: "user", id: user.id, name: email }, after: outcome },
    ),
  );
}
