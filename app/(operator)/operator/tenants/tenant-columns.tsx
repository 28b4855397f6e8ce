import Link from "next/link";
import type { Translate } from "@/app/_i18n/types";
import { Badge, Status } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { Say } from "@/server/languages/said";
import { type TenantDoes, TenantMenu } from "./tenant-menu";
import type { Tenant } from "./tenant-pages";
import { planWords } from "./tenant-words";

type Words = { t: Translate<"tenants">; more: string; say: Say };

export const tenantColumns = (does: TenantDoes, { t, more, say }: Words): Column<Tenant>[] => [
  {
    id: "name",
    header: t("table.name"),
    grow: true,
    width: 180,
    hideable: false,
    card: "title",
    cell: ({ slug, name, suspended }) => (
      <span className="flex min-w-0 items-center gap-2 max-sm:pr-8">
        <Link href={`/${slug}/devices`} className="truncate font-medium underline-offset-2 hover:underline">
          {name}
        </Link>
        {suspended && <Badge tone="waiting">{t("table.suspended")}</Badge>}
      </span>
    ),
  },
  { id: "slug", header: t("table.slug"), width: 138, hidden: true, cell: ({ slug }) => <Mono>{slug}</Mono> },
  {
    id: "sip-domain",
    header: t("table.sipDomain"),
    width: 180,
    hidden: true,
    cell: ({ sipDomain }) => (sipDomain ? <Mono>{sipDomain}</Mono> : <span className="text-ink-3">-</span>),
  },
  {
    id: "plan",
    header: t("table.plan"),
    width: 160,
    cell: ({ plan }) => <span title={planWords(t, plan)}>{say(plan.name)}</span>,
  },
  {
    id: "devices",
    header: t("table.devices"),
    width: 76,
    align: "end",
    cell: ({ devices }) => t("table.count", { count: devices }),
  },
  {
    id: "touchless",
    header: t("table.touchless"),
    width: 116,
    cell: ({ touchless }) => t(`touchless.${touchless}`),
  },
  {
    id: "registered",
    header: t("table.registered"),
    width: 92,
    align: "end",
    cell: ({ registered }) => t("table.count", { count: registered }),
  },
  {
    id: "redirected",
    header: t("table.redirected"),
    width: 96,
    align: "end",
    hidden: true,
    cell: ({ redirected }) => t("table.count", { count: redirected }),
  },
  {
    id: "provisioned",
    header: t("table.provisioned"),
    width: 98,
    align: "end",
    cell: ({ provisioned }) => t("table.count", { count: provisioned }),
  },
  {
    id: "online",
    header: t("table.online"),
    width: 72,
    align: "end",
    hidden: true,
    cell: ({ online }) => t("table.count", { count: online }),
  },
  {
    id: "failed",
    header: t("table.failed"),
    width: 72,
    align: "end",
    cell: ({ failed }) =>
      failed > 0 ? (
        <Status tone="failed">{t("table.count", { count: failed })}</Status>
      ) : (
        <span className="text-ink-3">0</span>
      ),
  },
  {
    id: "trouble",
    header: t("table.trouble"),
    width: 160,
    cell: ({ lastTrouble, slug }) =>
      lastTrouble ? (
        <Link
          href={`/${slug}/devices/${lastTrouble.mac}`}
          title={`${lastTrouble.device}: ${say(lastTrouble.message)}`}
          className="underline-offset-2 hover:underline"
        >
          {say(lastTrouble.message)}
        </Link>
      ) : (
        <span className="text-ink-3">-</span>
      ),
  },
  {
    id: "created",
    header: t("table.created"),
    width: 120,
    hidden: true,
    cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
  },
  {
    id: "more",
    header: more,
    mute: true,
    width: 52,
    align: "end",
    hideable: false,
    card: "line",
    cell: (tenant) => <TenantMenu tenant={tenant} {...does} />,
  },
];
