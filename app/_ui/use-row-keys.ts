"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useShortcut } from "./shortcuts";
import type { TableProps } from "./table-types";
import type { RowSelection } from "./use-row-selection";
import { useShortcutSet } from "./use-shortcut-set";

export type RowWalk = {
  /** Id of the row walked to. */
  current: string | undefined;
  setCurrent: (id: string) => void;
  /** Counts up with each step, so that the row can be brought into view and focused. */
  step: number;
};

/** `j k` walk, `x` chooses, Shift+X chooses from the last one on, Enter opens, Escape lets go. */
export function useRowKeys<Row>(props: TableProps<Row>, selection: RowSelection): RowWalk {
  const { rows = [], rowId, rowHref, onOpen, rowKeys = [], selected } = props;
  const t = useTranslations("ui.keys");
  const router = useRouter();
  const [current, setCurrent] = useState<string>();
  const [step, setStep] = useState(0);
  const index = rows.findIndex((row) => rowId(row) === current);
  const row = rows[index];
  const can = rows.length > 0;
  const group = t("list");

  const go = (by: number) => {
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (!next) return;
    setCurrent(rowId(next));
    setStep(step + 1);
  };
  const choose = (range: boolean) => row && selection.turn(rowId(row), range);

  useShortcut({ keys: "j", label: t("nextRow"), group, run: () => go(1) }, can);
  useShortcut({ keys: "k", label: t("previousRow"), group, run: () => go(-1) }, can);
  useShortcut(
    { keys: "x", label: t("chooseRow"), group, run: () => choose(false) },
    can && selected !== undefined,
  );
  useShortcut(
    { keys: "shift+x", label: t("chooseUpTo"), group, run: () => choose(true) },
    can && selected !== undefined,
  );
  const open = () => {
    if (row && rowHref) router.push(rowHref(row));
    else if (row) onOpen?.(row);
  };
  useShortcut(
    { keys: "enter", label: t("openRow"), group, run: open },
    row !== undefined && (rowHref !== undefined || onOpen !== undefined),
  );
  useShortcut(
    { keys: "escape", label: t("chooseNone"), group, run: selection.empty },
    selected !== undefined && selected.size > 0,
  );
  useShortcutSet(
    rowKeys.map(({ keys, label, run }) => ({ keys, label, group, run: () => row && run(row) })),
    can,
  );

  return { current, setCurrent, step };
}
