import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { redirectAccounts } from "@/db/schema/redirects";
import type { TenantRef } from "@/server/context";
import { notAllowed } from "@/server/errors";
import { modeIn } from "@/server/settings/touchless-mode";
import { redirectNames } from "@/server/vendors/redirect-names";

type Account = typeof redirectAccounts.$inferSelect;

/**
 * Crosses tenants: in master mode the account belongs to the master tenant. `tx` must see both.
 * @returns the account that a tenant's phones of this vendor are registered at.
 * @throws DomainError not_allowed, in words: the mode is off, the tenant suspended, the plan does not include it, there is no account.
 */
export async function accountFor(tx: Transaction, tenant: TenantRef, vendor: string): Promise<Account> {
  const { mode, masterId } = await modeIn(tx);
  const service = redirectNames[vendor];
  if (!service) {
    throw notAllowed(
      `Offhook has no redirect service for ${vendor} phones.`,
      "Enter the provisioning address in the phone, or hand it out by DHCP.",
    );
  }
  if (mode === "off") {
    throw notAllowed(
      "Touchless provisioning is off.",
      "The operator turns it on in Settings → Touchless provisioning.",
    );
  }
  if (tenant.suspended) {
    throw notAllowed(
      "The tenant is suspended, so no phone of it is registered.",
      "The operator lifts the suspension in Tenants. Phones that are registered are served all the same.",
    );
  }
  if (!tenant.plan.touchlessProvisioning) {
    throw notAllowed(
      "The plan of this tenant does not include touchless provisioning.",
      "Ask the operator for a plan that does.",
    );
  }
  const owner = mode === "master" ? masterId : tenant.id;
  const [account] = await tx
    .select()
    .from(redirectAccounts)
    .where(and(eq(redirectAccounts.tenantId, owner), eq(redirectAccounts.vendor, vendor)));
  if (!account) {
    throw mode === "master"
      ? notAllowed(
          `The operator has not entered a key for ${service.name} yet.`,
          "The operator enters it in Configuration of the master tenant.",
        )
      : notAllowed(
          `There is no key for ${service.name} in this tenant yet.`,
          "Enter it in Configuration, save, press Test, then Register again.",
        );
  }
  return account;
}
