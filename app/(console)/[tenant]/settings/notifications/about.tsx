"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { Delivery } from "./types";

/** What a message is about, with the way to it; the operator's names the tenant too. */
export function About({
  slug,
  isMaster,
  delivery: { tenant, facts, event },
}: {
  slug: string;
  isMaster: boolean;
  delivery: Delivery;
}) {
  const t = useTranslations("notifications");
  const { mac, name, count } = facts;
  const words =
    typeof name === "string"
      ? name
      : typeof count === "number"
        ? t(event === "device.silent" ? "phones" : "requests", { count })
        : null;
  const href =
    typeof mac === "string" && mac
      ? `/${tenant.slug}/devices/${mac}`
      : `/${tenant.slug}/${event === "device.silent" ? "devices" : "requests"}`;
  if (event === "test") return <span className="text-ink-3">-</span>;
  return (
    <span className="flex min-w-0 flex-col">
      {words && (
        <Link href={href} prefetch={false} className="truncate rounded-sm hover:text-accent" title={words}>
          {words}
        </Link>
      )}
      {isMaster && tenant.slug !== slug && (
        <span className="truncate text-ink-3" title={tenant.name}>
          {tenant.name}
        </span>
      )}
    </span>
  );
}
