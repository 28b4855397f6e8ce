"use client";
import { Equal, EyeOff, Minus, PenLine, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Mono } from "@/app/_ui/mono";
import { type Change, diffOf, fieldWords } from "./diff";

const looks: Record<Change, { word: string; icon: ReactNode; mark: string }> = {
  added: { word: "Added", icon: <Plus />, mark: "text-proven-mark" },
  removed: { word: "Removed", icon: <Minus />, mark: "text-fail-mark" },
  changed: { word: "Changed", icon: <PenLine />, mark: "text-wait-mark" },
  secret: { word: "Secret", icon: <EyeOff />, mark: "text-idle-mark" },
  same: { word: "Same", icon: <Equal />, mark: "text-idle-mark" },
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
  const [all, setAll] = useState(false);
  const fields = diffOf(before, after);
  const same = fields.filter(({ change }) => change === "same").length;
  const shown = all ? fields : fields.filter(({ change }) => change !== "same");
  if (fields.length === 0)
    return <p className="text-ink-2 text-table">This changed no field: it is noted that it was done.</p>;
  return (
    <div className="overflow-hidden rounded-md border border-line">
      {shown.length === 0 ? (
        <p className="px-3 py-2.5 text-ink-2 text-table">No field has another value than before.</p>
      ) : (
        <table aria-label="Before and after" className="block w-full text-table sm:table sm:table-fixed">
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col" className={cx(head, "w-28")}>
                Change
              </th>
              <th scope="col" className={cx(head, "w-40")}>
                Field
              </th>
              <th scope="col" className={head}>
                Before
              </th>
              <th scope="col" className={head}>
                After
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
                    {looks[change].word}
                  </span>
                </td>
                <td className={cx(cell, "wrap-anywhere font-medium max-sm:inline-block max-sm:pl-1")}>
                  {fieldWords(field)}
                </td>
                <td className={cx(cell, "max-sm:block", was === null && "max-sm:hidden")}>
                  <span className="mr-2 text-ink-3 text-small sm:hidden">Before</span>
                  <Value text={was} gone={change === "removed" || change === "changed"} />
                </td>
                <td className={cx(cell, "max-sm:block", is === null && "max-sm:hidden")}>
                  <span className="mr-2 text-ink-3 text-small sm:hidden">After</span>
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
            {all ? "Hide what stayed the same" : `Show ${same} that stayed the same`}
          </Button>
        </div>
      )}
    </div>
  );
}
