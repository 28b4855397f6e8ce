import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import type { TenantRef } from "@/server/context";

/** Tells the operator whose rooms these are, and the way out. */
export const OperatorBanner = ({ tenant }: { tenant: Pick<TenantRef, "name" | "suspended"> }) => (
  <>
    <ShieldAlert aria-hidden="true" className="size-4 shrink-0 text-wait max-sm:hidden" />
    <p className="min-w-0 truncate max-sm:whitespace-normal">
      You are in <strong className="font-semibold">{tenant.name}</strong> as the operator.{" "}
      {tenant.suspended ? "It is suspended. " : ""}Everything you change is recorded there.
    </p>
    <Link
      href="/operator/tenants"
      className="shrink-0 rounded-sm font-medium underline underline-offset-2 coarse:py-1.5"
    >
      Leave
    </Link>
  </>
);
