import { redirect } from "next/navigation";
import { requireWho } from "@/app/_trpc/server";
import { tenantsOf } from "@/server/auth/who";

/** Wherever somebody works: the operator's tenants, or the devices of the first tenant. */
export default async function Home() {
  const who = await requireWho();
  if (who.isOperator) redirect("/operator/tenants");
  const [first] = await tenantsOf(who);
  redirect(first ? `/${first.slug}/devices` : "/no-tenant");
}
