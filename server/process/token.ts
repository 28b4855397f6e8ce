import path from "node:path";
import { parseArgs } from "node:util";
import { acrossTenants } from "@/db/across-tenants";
import { closeDatabase, connect, setDatabase } from "@/db/connection";
import { env } from "@/env";
import { recordAudit } from "@/server/audit/record";
import { systemActor } from "@/server/context";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { makeToken } from "@/server/tokens/tokens";
import { borrowEmbedded } from "./database-url";

const USAGE =
  "Say whose token it is: --tenant <slug> --role <admin|viewer>, or --operator. It is printed once and kept nowhere.";

/** `npm run token`: prints a fresh API token and nothing else. */
export async function printToken(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { tenant: { type: "string" }, role: { type: "string" }, operator: { type: "boolean" } },
  });
  const role = values.operator
    ? "operator"
    : values.role === "viewer" || values.role === "admin"
      ? values.role
      : null;
  if (!role || (role !== "operator" && !values.tenant)) throw new Error(USAGE);
  const { DATABASE_URL, DATA_DIR } = env();
  const borrowed = DATABASE_URL ? null : await borrowEmbedded(path.resolve(DATA_DIR));
  try {
    setDatabase(connect(DATABASE_URL ?? borrowed?.url ?? "", { max: 1 }));
    const slug = role === "operator" ? "master" : (values.tenant ?? "");
    const token = await acrossTenants(async (tx) => {
      const tenant = await tenantRef(tx, { slug });
      if (!tenant) throw new Error(`There is no tenant ${slug}. Start Offhook once, or check the slug.`);
      const made = await makeToken(tx, { tenantId: tenant.id, role, name: "Made on the command line" });
      const thing = { kind: "token", id: made.id, name: role };
      const who = { tenantId: tenant.id, actor: systemActor("Command line"), address: null };
      await recordAudit(tx, who, { verb: "token.create", thing, after: { role } });
      return made.token;
    });
    process.stdout.write(`${token}\n`);
  } finally {
    await closeDatabase();
    await borrowed?.release();
  }
}
