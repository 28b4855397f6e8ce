import { useTranslations } from "use-intl/react";
import { Tag } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import type { Column } from "@/app/_ui/table-types";
import type { Role } from "@/server/auth/permissions";

type Named = { name: string; role: Role };
type Act<Row> = {
  width: number;
  danger?: boolean;
  /** What the button says to whoever does not see its row. */
  label: (row: Row) => string;
  words: string;
  run: (row: Row) => void;
  /** False: this row has no button. */
  offered?: (row: Row) => boolean;
};

/** The columns that members, invitations and tokens have in common: who, which role, and what can be done. */
export function useListColumns<Row extends Named>() {
  const t = useTranslations("members");
  return {
    name: (own?: (row: Row) => boolean): Column<Row> => ({
      id: "name",
      header: t("name"),
      grow: true,
      width: 220,
      hideable: false,
      card: "title",
      cell: (row) => (
        <span className="font-medium">
          {row.name}
          {own?.(row) && <span className="font-normal text-ink-3"> {t("you")}</span>}
        </span>
      ),
    }),
    role: {
      id: "role",
      header: t("role.label"),
      width: 90,
      hideable: false,
      cell: ({ role }) => <Tag>{t(`role.${role}`)}</Tag>,
    } satisfies Column<Row>,
    action: ({ width, danger, label, words, run, offered }: Act<Row>): Column<Row> => ({
      id: "action",
      header: t("action"),
      width,
      align: "end",
      hideable: false,
      card: "line",
      cell: (row) =>
        (offered?.(row) ?? true) && (
          <Button
            size="small"
            variant={danger ? "danger" : "default"}
            className="max-sm:absolute max-sm:top-2 max-sm:right-2"
            aria-label={label(row)}
            onClick={() => run(row)}
          >
            {words}
          </Button>
        ),
    }),
  };
}
