import { Ellipsis, KeyRound, LogOut } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl/react";
import { Badge, Status } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { clockWords } from "@/app/_ui/time-words";
import type { Person } from "./people-pages";

export type PersonDoes = { onReset: (person: Person) => void; onSignOut: (person: Person) => void };

export function usePeopleColumns({ onReset, onSignOut }: PersonDoes): Column<Person>[] {
  const t = useTranslations("accounts.people");
  const locale = useLocale();
  return [
    {
      id: "name",
      header: t("name"),
      width: 200,
      hideable: false,
      card: "title",
      cell: ({ name, isOperator }) => (
        <span className="flex min-w-0 items-center gap-2 max-sm:pr-8">
          <span className="truncate font-medium">{name}</span>
          {isOperator && <Badge tone="proven">{t("operator")}</Badge>}
        </span>
      ),
    },
    {
      id: "email",
      header: t("email"),
      width: 240,
      card: "line",
      cell: ({ email }) => <span className="truncate">{email}</span>,
    },
    {
      id: "belongs",
      header: t("belongs"),
      width: 220,
      grow: true,
      cell: ({ isOperator, tenants }) =>
        tenants.length > 0 ? (
          <span className="truncate">
            {tenants.map(({ slug, name, role }, index) => (
              <span key={slug}>
                {index > 0 && ", "}
                <Link href={`/${slug}/settings/members`} className="underline-offset-2 hover:underline">
                  {t("inTenant", { tenant: name, role })}
                </Link>
              </span>
            ))}
          </span>
        ) : (
          <span className="text-ink-3">{isOperator ? t("everywhere") : t("nowhere")}</span>
        ),
    },
    {
      id: "last",
      header: t("lastSignIn"),
      width: 130,
      cell: ({ lastSignIn }) => <Time at={lastSignIn} none={t("never")} />,
    },
    {
      id: "access",
      header: t("access"),
      width: 180,
      cell: ({ lockedUntil, sessions }) =>
        lockedUntil ? (
          <Status tone="failed">
            {t("lockedUntil", { time: clockWords(lockedUntil, undefined, locale) })}
          </Status>
        ) : (
          <Status tone={sessions > 0 ? "proven" : "idle"}>{t("browsers", { count: sessions })}</Status>
        ),
    },
    {
      id: "more",
      header: t("more"),
      mute: true,
      width: 52,
      align: "end",
      hideable: false,
      card: "line",
      cell: (person) => (
        <Menu
          trigger={
            <IconButton
              label={t("moreFor", { name: person.name })}
              icon={<Ellipsis />}
              size="small"
              className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
            />
          }
        >
          <MenuItem icon={<KeyRound />} onSelect={() => onReset(person)}>
            {t("makeReset")}
          </MenuItem>
          <MenuItem icon={<LogOut />} disabled={person.sessions === 0} onSelect={() => onSignOut(person)}>
            {t("signOut")}
          </MenuItem>
        </Menu>
      ),
    },
  ];
}
