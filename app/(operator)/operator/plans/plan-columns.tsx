import { Ellipsis, SquarePen, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Translate } from "@/app/_i18n/types";
import { Tag } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import type { Say } from "@/server/languages/said";
import type { Plan, PlanDoes } from "./plan-types";

type Words = { t: Translate<"plans">; more: string; say: Say };

export const planColumns = (does: PlanDoes, { t, more, say }: Words): Column<Plan>[] => [
  {
    id: "name",
    header: t("table.name"),
    grow: true,
    width: 220,
    hideable: false,
    card: "title",
    cell: (plan) => (
      <span className="flex min-w-0 items-center gap-2 max-sm:pr-8">
        <button
          type="button"
          onClick={() => does.onEdit(plan)}
          className="truncate rounded-sm text-left font-medium underline-offset-2 hover:underline"
        >
          {say(plan.name)}
        </button>
        {plan.isMasters && <Tag>{t("table.masters")}</Tag>}
      </span>
    ),
  },
  {
    id: "touchless",
    header: t("table.touchless"),
    width: 180,
    cell: ({ touchlessProvisioning }) => t(touchlessProvisioning ? "table.yes" : "table.no"),
  },
  {
    id: "limit",
    header: t("table.limit"),
    width: 130,
    align: "end",
    cell: ({ deviceLimit }) =>
      deviceLimit === null ? t("table.anyNumber") : t("table.count", { count: deviceLimit }),
  },
  {
    id: "tenants",
    header: t("table.tenants"),
    width: 96,
    align: "end",
    cell: ({ tenants }) => t("table.count", { count: tenants }),
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
    cell: (plan) => <PlanMenu plan={plan} {...does} />,
  },
];

function PlanMenu({ plan, onEdit, onDelete }: PlanDoes & { plan: Plan }) {
  const words = useTranslations("operator");
  return (
    <Menu
      trigger={
        <IconButton
          label={words("moreFor", { name: plan.name })}
          icon={<Ellipsis />}
          size="small"
          className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
        />
      }
    >
      <MenuItem icon={<SquarePen />} hint="e" onSelect={() => onEdit(plan)}>
        {words("edit")}
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(plan)}>
        {words("delete")}
      </MenuItem>
    </Menu>
  );
}
