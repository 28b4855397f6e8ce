import { desc, eq } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { withTenant } from "@/db/tenant";
import { env } from "@/env";
import { recordAudit } from "@/server/audit/record";
import { can } from "@/server/auth/permissions";
import type { TenantContext } from "@/server/context";
import { usable, ZTP_PASSWORD, ztpPairs } from "@/server/credentials/ztp-credentials";
import { SANDBOX_MOUNT } from "@/server/demo/sandbox-mount";
import { forbidden, notAllowed } from "@/server/errors";
import { unseal } from "@/server/secrets";
import { phoneFile } from "@/server/vendors/models";
import { parse } from "@/server/verb";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";
import { requireDevice } from "./queries";
import { deviceMacInput } from "./schema";

const FIRMWARE = "10.1.175.16";

type Start = { redirectUrl: string } | { start: { url: string; user: string; password: string } };

/**
 * Boots a virtual phone with this device's MAC: a factory-fresh phone's requests over HTTP to the installation's own
 * address. At the built-in sandbox it asks the redirect service first, as a phone would; at a live service, which
 * would ask for the phone's certificate, it begins with what the service was given. The requests are made between
 * transactions.
 */
export const bootDevice = {
  scope: "tenant" as const,
  kind: "write" as const,
  permission: "device:register" as const,
  input: deviceMacInput,
  async call(ctx: TenantContext, raw: { mac: string }) {
    if (!can(ctx.role, bootDevice.permission)) throw forbidden();
    const { mac } = parse(deviceMacInput, raw);
    const { device, from } = await withTenant(ctx.tenant.id, async (tx) => {
      const found = await requireDevice(tx, mac);
      if (found.vendor !== "snom") {
        throw notAllowed(
          "The virtual phone is a Snom, this device is not.",
          "Look at its file on the device’s page, or boot the phone itself.",
        );
      }
      return { device: found, from: await whereToStart(tx, found) };
    });
    const own = new URL(env().APP_URL).origin;
    const booted = await bootVirtualPhone({
      mac,
      model: device.model,
      firmware: FIRMWARE,
      auth: "digest",
      allow: (url) => url.origin === own,
      signal: AbortSignal.timeout(60_000),
      ...from,
    });
    await withTenant(ctx.tenant.id, (tx) =>
      recordAudit(
        tx,
        { tenantId: ctx.tenant.id, actor: ctx.actor, address: ctx.address },
        {
          verb: "device.boot-virtual",
          thing: { kind: "device", id: device.id, name: device.mac },
          after: { ok: booted.ok, words: booted.words },
        },
      ),
    );
    return booted;
  },
};

async function whereToStart(
  tx: Transaction,
  device: { tenantId: string; id: string; vendor: string; model: string },
): Promise<Start> {
  const [registration] = await tx
    .select()
    .from(registrations)
    .where(eq(registrations.deviceId, device.id))
    .orderBy(desc(registrations.updatedAt));
  const [account] = registration
    ? await crossing(tx, (wide) =>
        wide
          .select({ apiUrl: redirectAccounts.apiUrl })
          .from(redirectAccounts)
          .where(eq(redirectAccounts.id, registration.accountId)),
      )
    : [];
  const { APP_URL, OFFHOOK_EMBEDDED } = env();
  if (OFFHOOK_EMBEDDED === "1" && account?.apiUrl.startsWith(`${APP_URL}${SANDBOX_MOUNT}/`)) {
    return { redirectUrl: `${APP_URL}${SANDBOX_MOUNT}/phone` };
  }
  const pair = (await ztpPairs(tx, { tenantId: device.tenantId, deviceId: device.id })).find(
    (one) => one.givenAt && usable(one, new Date()),
  );
  if (!pair) {
    throw notAllowed(
      "The phone has no ztp credentials yet.",
      "Press Register and wait until it is registered.",
    );
  }
  return {
    start: {
      url: `${APP_URL}/ztprov/${phoneFile(device.vendor, device.model)}`,
      user: pair.username,
      password: unseal(pair.passwordSealed, ZTP_PASSWORD),
    },
  };
}
