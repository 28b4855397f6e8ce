import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "@/app/_i18n/server";
import type { TenantRef } from "@/server/context";

/** Tells the operator whose rooms these are, and the way out. */
export async function OperatorBanner({ tenant }: { tenant: Pick<TenantRef, "name" | "suspended"> }) {
  const t = await getTranslations("shell.banner");
  return (
    <>
      <ShieldAlert aria-hidden="true" className="size-4 shrink-0 text-wait max-sm:hidden" />
      <p className="min-w-0 truncate max-sm:whitespace-normal">
        {t.rich(tenant.suspended ? "suspended" : "visiting", {
          tenant: tenant.name,
          b: (name) => <strong className="font-semibold">{name}</strong>,
        })}
      </p>
      <Link
        href="/operator/tenants"
        className="shrink-0 rounded-sm font-medium underline underline-offset-2 coarse:py-1.5"
      >
        {t("leave")}
      </Link>
    </>
  );
}
