"use client";
import { BellRing } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import { notificationEvents } from "@/server/notifications/schema";
import { eventKey } from "./event-key";
import { LastMessage } from "./last-message";
import { TargetActions, type TargetDoes } from "./target-actions";
import type { Target } from "./types";

type Props = TargetDoes & { targets: Target[] | undefined; mayWrite: boolean };

export function TargetList({ targets, mayWrite, ...does }: Props) {
  const t = useTranslations("notifications");
  const wanted = ({ events }: Target) =>
    events.length === notificationEvents.length
      ? t("allEvents")
      : events.map((event) => t(`event.${eventKey[event]}`)).join(" · ");
  const columns: Column<Target>[] = [
    {
      id: "address",
      header: t("address"),
      grow: true,
      width: 260,
      hideable: false,
      card: "title",
      cell: ({ kind, address }) => (
        <span className="block truncate font-medium max-sm:pr-32" title={address}>
          {kind === "email" ? address : <Mono>{address}</Mono>}
        </span>
      ),
    },
    {
      id: "kind",
      header: t("kind.label"),
      width: 90,
      hideable: false,
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      id: "events",
      header: t("events"),
      width: 190,
      hideable: false,
      cell: (target) => (
        <span className="block truncate" title={wanted(target)}>
          {wanted(target)}
        </span>
      ),
    },
    {
      id: "last",
      header: t("last"),
      width: 210,
      hideable: false,
      cell: (target) => <LastMessage target={target} />,
    },
  ];
  if (mayWrite)
    columns.push({
      id: "action",
      header: t("action"),
      width: 130,
      align: "end",
      hideable: false,
      card: "line",
      cell: (target) => <TargetActions {...does} target={target} />,
    });
  return (
    <Table
      id="notification-targets"
      label={t("targets")}
      inline
      columns={columns}
      rows={targets}
      rowId={({ id }) => id}
      rowLabel={({ address }) => address}
      empty={
        <EmptyState icon={<BellRing />} title={t("none")}>
          {t(mayWrite ? "noneHelp" : "noneViewer")}
        </EmptyState>
      }
    />
  );
}
