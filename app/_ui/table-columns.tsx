"use client";
import { Columns3 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./icon-button";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "./menu";
import type { Column } from "./table-types";

type Props<Row> = {
  columns: readonly Column<Row>[];
  visibility: Record<string, boolean>;
  onChange: (visibility: Record<string, boolean>) => void;
  onReset: () => void;
  sized: boolean;
};

export function ColumnChooser<Row>({ columns, visibility, onChange, onReset, sized }: Props<Row>) {
  const t = useTranslations("ui.table");
  return (
    <Menu trigger={<IconButton label={t("chooseColumns")} icon={<Columns3 />} variant="default" />}>
      <MenuLabel>{t("columns")}</MenuLabel>
      {columns.map((column) => (
        <MenuChoice
          key={column.id}
          checked={visibility[column.id] ?? true}
          disabled={column.hideable === false}
          onCheckedChange={(shown) => onChange({ ...visibility, [column.id]: shown })}
        >
          {column.header}
        </MenuChoice>
      ))}
      <MenuSeparator />
      <MenuItem disabled={!sized} onSelect={onReset}>
        {t("resetWidths")}
      </MenuItem>
    </Menu>
  );
}
