"use client";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "@/app/_ui/icon-button";
import { LiveRegion } from "@/app/_ui/visually-hidden";
import { GiveProfile } from "./give-profile";
import { profileHref } from "./types";

type Ref = { id: string; name: string };
type Props = {
  tenant: string;
  profiles: readonly Ref[];
  mayWrite: boolean;
  onChange: (profiles: readonly Ref[]) => void;
};

/** An order of profiles, moved by buttons, so that it works without a pointer. */
export function OrderedProfiles({ tenant, profiles, mayWrite, onChange }: Props) {
  const t = useTranslations("profiles.device");
  const part = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  const [focus, setFocus] = useState<string>();

  useEffect(() => {
    if (!focus) return;
    part.current?.querySelector<HTMLElement>(`[data-at="${focus}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const change = (next: readonly Ref[], words: string) => {
    onChange(next);
    setTold(words);
  };
  const move = (profile: Ref, by: -1 | 1) => {
    const to = profiles.indexOf(profile) + by;
    if (to < 0 || to >= profiles.length) return;
    const next = profiles.filter((one) => one !== profile);
    next.splice(to, 0, profile);
    change(next, t("moved", { name: profile.name, position: to + 1, count: next.length }));
    setFocus(`${profile.id} ${by}`);
  };
  const remove = (profile: Ref) => {
    const at = profiles.indexOf(profile);
    const next = profiles.filter((one) => one !== profile);
    change(next, t("removed", { name: profile.name }));
    const neighbour = next[Math.min(at, next.length - 1)];
    setFocus(neighbour ? `${neighbour.id} x` : "add");
  };

  return (
    <div ref={part}>
      {profiles.length === 0 && <p className="mb-2 text-ink-2 text-table">{t("none")}</p>}
      {profiles.length > 0 && (
        <ol
          aria-label={t("list")}
          className="mb-2 divide-y divide-line overflow-hidden rounded-md border border-line bg-surface"
        >
          {profiles.map((profile, index) => (
            <li key={profile.id} className="flex min-h-9 items-center gap-2 py-0.5 pr-1 pl-3">
              <span aria-hidden="true" className="w-4 shrink-0 text-ink-3 text-table">
                {index + 1}
              </span>
              <Link
                href={profileHref(tenant, profile.id)}
                className="min-w-0 grow truncate rounded-sm text-table hover:text-accent"
              >
                {profile.name}
              </Link>
              {mayWrite && (
                <>
                  <IconButton
                    label={t("up", { name: profile.name })}
                    icon={<ArrowUp />}
                    size="small"
                    data-at={`${profile.id} -1`}
                    aria-disabled={index === 0}
                    className="aria-disabled:opacity-35"
                    onClick={() => move(profile, -1)}
                  />
                  <IconButton
                    label={t("down", { name: profile.name })}
                    icon={<ArrowDown />}
                    size="small"
                    data-at={`${profile.id} 1`}
                    aria-disabled={index === profiles.length - 1}
                    className="aria-disabled:opacity-35"
                    onClick={() => move(profile, 1)}
                  />
                  <IconButton
                    label={t("remove", { name: profile.name })}
                    icon={<X />}
                    size="small"
                    data-at={`${profile.id} x`}
                    onClick={() => remove(profile)}
                  />
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <GiveProfile
          tenant={tenant}
          had={profiles}
          onGive={(profile) => change([...profiles, profile], t("added", { name: profile.name }))}
        />
      )}
      <LiveRegion>{told}</LiveRegion>
    </div>
  );
}
