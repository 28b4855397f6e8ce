"use client";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { Mac } from "@/app/_components/mac";
import { TruthLineCompact } from "@/app/_components/truth-line";
import type { Translate } from "@/app/_i18n/types";
import { Status, Tag } from "@/app/_ui/badge";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { AppRouter } from "@/server/trpc/root";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { vendorName } from "@/server/vendors/vendor-names";
import { messageWords, statusTones, waitingOf } from "./status";
import { useWords } from "./use-words";

export type DeviceRow = inferRouterOutputs<AppRouter>["devices"]["list"]["items"][number];

export const deviceHref = (tenant: string, mac: string): string => `/${tenant}/devices/${mac}`;

const none = <span className="text-ink-3">-</span>;

const Truth = ({ device }: { device: DeviceRow }) => (
  <TruthLineCompact
    stages={device.stages}
    waiting={waitingOf(useWords(), device)}
    byHand={!hasRedirectService(device.vendor)}
  />
);

const Message = ({ device }: { device: DeviceRow }) => {
  const words = useWords();
  const message = messageWords(words, device);
  const whole = [message, device.remedy && words.say(device.remedy)].filter(Boolean).join(". ");
  return message ? (
    <span title={whole} className="sm:block sm:truncate">
      {message}
    </span>
  ) : (
    none
  );
};

/** The columns of the list; their ids are what it can be sorted by. */
export const deviceColumns = (tenant: string, t: Translate<"devices">): Column<DeviceRow>[] => [
  {
    id: "mac",
    header: t("columns.mac"),
    width: 148,
    sortable: true,
    hideable: false,
    cell: ({ mac }) => (
      <Link href={deviceHref(tenant, mac)} prefetch={false} className="rounded-sm hover:text-accent">
        <Mac mac={mac} />
      </Link>
    ),
  },
  {
    id: "name",
    header: t("columns.name"),
    width: 140,
    sortable: true,
    card: "title",
    cell: ({ name, enabled }) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate" title={name}>
          {name}
        </span>
        {!enabled && <Tag>{t("disabled")}</Tag>}
      </span>
    ),
  },
  {
    id: "extension",
    header: t("columns.extension"),
    width: 64,
    sortable: true,
    cell: ({ extension }) => extension,
  },
  {
    id: "model",
    header: t("columns.model"),
    width: 88,
    sortable: true,
    cell: ({ vendor, model }) => <span title={`${vendorName(vendor)} ${model}`}>{model}</span>,
  },
  {
    id: "truth",
    header: t("columns.truth"),
    width: 156,
    sortable: true,
    cell: (device) => <Truth device={device} />,
  },
  {
    id: "status",
    header: t("columns.status"),
    width: 150,
    sortable: true,
    cell: ({ status, vendor }) => (
      <Status tone={statusTones[status]}>
        {status === "none" && !hasRedirectService(vendor) ? t("noRegistration") : t(`status.${status}`)}
      </Status>
    ),
  },
  {
    id: "registered",
    header: t("columns.registered"),
    width: 116,
    sortable: true,
    cell: ({ registeredAt }) => <Time at={registeredAt} as="date" />,
  },
  {
    id: "message",
    header: t("columns.message"),
    width: 200,
    grow: true,
    cell: (device) => <Message device={device} />,
  },
  {
    id: "seen",
    header: t("columns.seen"),
    width: 100,
    sortable: true,
    hidden: true,
    cell: ({ lastSeenAt }) => <Time at={lastSeenAt} />,
  },
  {
    id: "firmware",
    header: t("columns.firmware"),
    width: 108,
    sortable: true,
    hidden: true,
    cell: ({ firmware }) => firmware ?? none,
  },
];
