"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Called } from "@/app/_components/called";
import { Mac } from "@/app/_components/mac";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { LogTime } from "./log-time";
import type { RequestRow } from "./types";
import { outcomeTones } from "./words";

type Props = { tenant: string; unowned: boolean; onOpen: (row: RequestRow) => void };

const none = <span className="text-ink-3">-</span>;

export function useRequestColumns({ tenant, unowned, onOpen }: Props): Column<RequestRow>[] {
  const t = useTranslations("requests");
  const say = useSay();
  return [
    {
      id: "at",
      header: t("time"),
      width: 124,
      hideable: false,
      cell: ({ at }) => <LogTime at={at} />,
    },
    {
      id: "outcome",
      header: t("outcome.label"),
      width: 114,
      cell: ({ outcome }) => <Status tone={outcomeTones[outcome]}>{t(`outcome.${outcome}`)}</Status>,
    },
    {
      id: "why",
      header: t("why"),
      width: 212,
      card: "title",
      hideable: false,
      cell: (row) => (
        <button
          type="button"
          onClick={() => onOpen(row)}
          title={row.remedy ? `${say(row.reason)} ${say(row.remedy.text)}` : say(row.reason)}
          className="max-w-full rounded-sm text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink-3 sm:truncate"
        >
          {say(row.reason)}
        </button>
      ),
    },
    {
      id: "mac",
      header: "MAC",
      width: 146,
      cell: ({ mac, deviceName }) =>
        mac === null ? (
          none
        ) : deviceName === null ? (
          <Mac mac={mac} />
        ) : (
          <Link
            href={`/${tenant}/devices/${mac}`}
            prefetch={false}
            title={deviceName}
            className="rounded-sm hover:text-accent"
          >
            <Mac mac={mac} />
          </Link>
        ),
    },
    ...(unowned
      ? []
      : [
          {
            id: "device",
            header: t("device"),
            width: 120,
            hidden: true,
            cell: ({ deviceName }: RequestRow) => deviceName ?? none,
          },
        ]),
    {
      id: "request",
      header: t("request"),
      width: 190,
      grow: true,
      card: "line",
      cell: ({ method, path }) => (
        <span title={`${method} ${path}`}>
          <Called method={method} path={path} className="sm:[&>span:last-child]:truncate" />
        </span>
      ),
    },
    { id: "status", header: t("status"), width: 66, cell: ({ status }) => status },
    {
      id: "address",
      header: t("address"),
      width: 124,
      cell: ({ address }) => <Mono className="text-ink-2">{address}</Mono>,
    },
    {
      id: "user",
      header: t("user"),
      width: 120,
      hidden: true,
      cell: ({ user }) => (user === null ? none : <Mono>{user}</Mono>),
    },
    {
      id: "agent",
      header: "User-Agent",
      width: 220,
      hidden: true,
      cell: ({ userAgent }) => <span title={userAgent ?? undefined}>{userAgent ?? none}</span>,
    },
  ];
}
