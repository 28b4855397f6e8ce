import type { redirectAccounts } from "@/db/schema/redirects";
import { unseal } from "@/server/secrets";
import type { RedirectCredentials } from "@/server/vendors/types";

/** What the key secret of a redirect account is sealed for. */
export const KEY_SECRET = "redirect_accounts.key_secret";

/** The account's credentials, unsealed; call it inside a step or a Test and let go of the result there. */
export function credentialsOf(account: typeof redirectAccounts.$inferSelect): RedirectCredentials {
  return {
    apiUrl: account.apiUrl,
    keyId: account.keyId,
    keySecret: unseal(account.keySecretSealed, KEY_SECRET),
  };
}
