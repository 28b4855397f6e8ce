"use client";
import { useTranslations } from "use-intl/react";
import { Dialog } from "./dialog";
import { Kbd } from "./kbd";
import type { Shortcut } from "./shortcuts";

type Line = Pick<Shortcut, "keys" | "label" | "group">;

/** Every key of the page that is open, by group. */
export function KeyList({ shortcuts, onClose }: { shortcuts: readonly Line[]; onClose: () => void }) {
  const t = useTranslations("ui.keys");
  const always: Line = { keys: "?", label: t("showAll"), group: t("everywhere") };
  const groups = new Map<string, Map<string, string>>();
  for (const { keys, label, group } of [...shortcuts, always]) {
    const lines = groups.get(group) ?? new Map<string, string>();
    groups.set(group, lines.set(keys, label));
  }
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} size="normal">
      <div className="gap-8 sm:columns-2">
        {[...groups].map(([group, lines]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-ink-3 text-small">{group}</h3>
            <dl className="text-table">
              {[...lines].map(([keys, label]) => (
                <div
                  key={keys}
                  className="flex min-h-8 items-center justify-between gap-4 border-line border-b py-1"
                >
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys} className="text-ink-2" />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
