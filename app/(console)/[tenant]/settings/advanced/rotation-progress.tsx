"use client";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Mac } from "@/app/_components/mac";
import { Time } from "@/app/_ui/time";
import type { AppRouter } from "@/server/trpc/root";
import { ShareBar } from "../share-bar";

export type Progress = inferRouterOutputs<AppRouter>["settings"]["get"]["rotation"];

/** How many phones have used the credentials in force, and which have not yet. */
export function RotationProgress({ slug, progress }: { slug: string; progress: Progress }) {
  const t = useTranslations("settings.advanced.rotation");
  const { devices, taken, waiting } = progress;
  return (
    <>
      <p className="text-base">{t("progress", { devices, taken, of: stateOf(progress) })}</p>
      {devices > 1 && taken < devices && <ShareBar label={t("title")} part={taken} whole={devices} proven />}
      {waiting.length > 0 && (
        <details className="mt-2 text-table">
          <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink">
            {t("waiting", { count: devices - taken })}
          </summary>
          <ul className="mt-2 max-h-64 divide-y divide-line overflow-y-auto rounded-md border border-line bg-surface">
            {waiting.map(({ mac, name, lastSeenAt }) => (
              <li key={mac} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5">
                <Link
                  href={`/${slug}/devices/${mac}`}
                  prefetch={false}
                  className="min-w-0 truncate rounded-sm font-medium hover:text-accent"
                >
                  {name}
                </Link>
                <Mac mac={mac} />
                <span className="ml-auto text-ink-3 text-small">
                  {lastSeenAt === null
                    ? t("neverSeen")
                    : t.rich("seen", { time: () => <Time at={lastSeenAt} /> })}
                </span>
              </li>
            ))}
          </ul>
          {devices - taken > waiting.length && (
            <p className="mt-1.5 text-ink-3 text-small">
              {t("more", { count: devices - taken - waiting.length })}
            </p>
          )}
        </details>
      )}
    </>
  );
}

function stateOf({ devices, taken }: Progress): string {
  if (devices === 0) return "none";
  if (devices === 1) return taken === 1 ? "theOne" : "notTheOne";
  return taken === devices ? "all" : "some";
}
