"use client";
import { Equal, EyeOff, Minus, PenLine, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Mono } from "@/app/_ui/mono";
import { type Change, diffOf } from "./diff";
import { fieldWords } from "./words";

const looks: Record<Change, { icon: ReactNode; mark: string }> = {
  added: { icon: <Plus />, mark: "text-proven-mark" },
  removed: { icon: <Minus />, mark: "text-fail-mark" },
  changed: { icon: <PenLine />, mark: "text-wait-mark" },
  secret: { icon: <EyeOff />, mark: "text-idle-mark" },
  same: { icon: <Equal />, mark: "text-idle-mark" },
};
const head = "h-8 border-line border-b px-3 text-left font-medium text-ink-3 text-small";
const cell = "min-w-0 px-3 py-1 align-top sm:border-line sm:py-1.5 sm:group-not-first/field:border-t";

const Value = ({ text, gone = false }: { text: string | null; gone?: boolean }) =>
  text === null ? (
    <span className="text-ink-3">-</span>
  ) : (
    <Mono className={cx("wrap-anywhere whitespace-pre-wrap", gone && "text-ink-3 line-through")}>
      {text === "" ? "“”" : text}
    </Mono>
  );

/** Before and after, field by field; what stayed the same is folded away. */
export function DiffTable({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations("audit");
  const [all, setAll] = useState(false);
  const fields = diffOf(t, before, after);
  const same = fields.filter(({ change }) => change === "same").length;
  const shown = all ? fields : fields.filter(({ change }) => change !== "same");
  if (fields.length === 0) return <p className="text-ink-2 text-table">{t("diff.nothing")}</p>;
  return (
    <div className="overflow-hidden rounded-md border border-line">
      {shown.length === 0 ? (
        <p className="px-3 py-2.5 text-ink-2 text-table">{t("diff.allSame")}</p>
      ) : (
        <table aria-label={t("diff.label")} className="block w-full text-table sm:table sm:table-fixed">
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col" className={cx(head, "w-28")}>
                {t("diff.change")}
              </th>
              <th scope="col" className={cx(head, "w-40")}>
                {t("diff.field")}
              </th>
              <th scope="col" className={head}>
                {t("diff.before")}
              </th>
              <th scope="col" className={head}>
                {t("diff.after")}
              </th>
            </tr>
          </thead>
          <tbody className="block sm:table-row-group">
            {shown.map(({ field, change, before: was, after: is }) => (
              <tr key={field} className="group/field block border-line py-1 not-first:border-t sm:table-row">
                <td className={cx(cell, "max-sm:inline-block max-sm:pr-1")}>
                  <span className="inline-flex items-center gap-1.5">
                    <span aria-hidden="true" className={cx("[&>svg]:size-3.5", looks[change].mark)}>
                      {looks[change].icon}
                    </span>
                    {t(`diff.${change}`)}
                  </span>
                </td>
                <td className={cx(cell, "wrap-anywhere font-medium max-sm:inline-block max-sm:pl-1")}>
                  {fieldWords(t, field)}
                </td>
                <td className={cx(cell, "max-sm:block", was === null && "max-sm:hidden")}>
                  <span className="mr-2 text-ink-3 text-small sm:hidden">{t("diff.before")}</span>
                  <Value text={was} gone={change === "removed" || change === "changed"} />
                </td>
                <td className={cx(cell, "max-sm:block", is === null && "max-sm:hidden")}>
                  <span className="mr-2 text-ink-3 text-small sm:hidden">{t("diff.after")}</span>
                  <Value text={is} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && (
        <div className="border-line border-t px-1.5 py-1.5">
          <Button variant="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("diff.hideSame") : t("diff.showSame", { count: same })}
          </Button>
        </div>
      )}
    </div>
  );
}
