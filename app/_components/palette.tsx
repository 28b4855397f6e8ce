"use client";
import { Command } from "cmdk";
import { CornerDownLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Kbd } from "@/app/_ui/kbd";
import { Spinner } from "@/app/_ui/spinner";
import { commandFilter, commandGroupClass, commandInputClass, commandItemClass } from "./command-class";

export type PaletteItem = {
  id: string;
  label: string;
  /** Shown right, and searched: a MAC, a slug, a sentence. */
  detail?: string;
  icon?: ReactNode;
  /** Words it is also found by. */
  keywords?: string[];
  keys?: string;
  href?: string;
  run?: () => void;
};

export type PaletteProps = {
  pages: readonly PaletteItem[];
  actions: readonly PaletteItem[];
  /** Finds things on the server, grouped under headings: "Devices", "Tenants". Called 150 ms after the last key. */
  search?: (query: string) => Promise<readonly { heading: string; items: readonly PaletteItem[] }[]>;
};

type Found = Awaited<ReturnType<NonNullable<PaletteProps["search"]>>>;
type Answer = { query: string; found: Found; failed: boolean };

export function Palette({ pages, actions, search, onClose }: PaletteProps & { onClose: () => void }) {
  const t = useTranslations("shell.find");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState("");
  const [answer, setAnswer] = useState<Answer>({ query: "", found: [], failed: false });
  const asked = query.trim();
  const busy = search !== undefined && asked !== "" && answer.query !== asked;

  useEffect(() => {
    if (!search || asked === "") return setAnswer({ query: "", found: [], failed: false });
    let current = true;
    const timer = setTimeout(() => {
      search(asked).then(
        (found) => {
          if (!current) return;
          setAnswer({ query: asked, found, failed: false });
          const best = found.find(({ items }) => items.length > 0);
          if (best) setChosen(`${best.heading}:${best.items[0]?.id}`);
        },
        () => current && setAnswer({ query: asked, found: [], failed: true }),
      );
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);

  const row = (group: string, always: boolean) => (item: PaletteItem) => (
    <Command.Item
      key={item.id}
      value={`${group}:${item.id}`}
      keywords={[item.label, item.detail ?? "", ...(item.keywords ?? []), always ? query : ""]}
      onSelect={() => {
        onClose();
        if (item.href) router.push(item.href);
        item.run?.();
      }}
      className={`group ${commandItemClass}`}
    >
      {item.icon && <span className="text-ink-3">{item.icon}</span>}
      <span className="truncate">{item.label}</span>
      {item.detail && (
        <span className="ml-auto truncate pl-4 font-mono text-ink-3 text-small">{item.detail}</span>
      )}
      {item.keys && <Kbd keys={item.keys} className="ml-auto text-ink-3" />}
      <CornerDownLeft
        aria-hidden="true"
        className={`size-3.5! text-ink-3 opacity-0 group-data-[selected=true]:opacity-100 ${item.detail || item.keys ? "" : "ml-auto"}`}
      />
    </Command.Item>
  );

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay data-modal="" className="fixed inset-0 z-40 animate-veil bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 mx-auto max-w-[580px] animate-appear overflow-hidden rounded-lg border border-line-strong bg-raised text-ink shadow-modal outline-none sm:top-[14vh]"
        >
          <Dialog.Title className="sr-only">{t("anything")}</Dialog.Title>
          <Command label={t("anything")} loop filter={commandFilter} value={chosen} onValueChange={setChosen}>
            <div className="relative">
              <Command.Input
                autoFocus
                value={query}
                onValueChange={setQuery}
                placeholder={t("placeholder")}
                className={commandInputClass}
              />
              {busy && <Spinner className="absolute top-3 right-3 text-ink-3" />}
            </div>
            <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-1">
              {!busy && (
                <Command.Empty className="px-2 py-5 text-ink-2 text-table">
                  {t("nothing", { query: asked })}
                </Command.Empty>
              )}
              {answer.failed && <p className="px-2 py-2 text-fail text-table">{t("failed")}</p>}
              {answer.found.map(({ heading, items }) => (
                <Command.Group key={heading} heading={heading} className={commandGroupClass}>
                  {items.map(row(heading, true))}
                </Command.Group>
              ))}
              <Command.Group heading={t("actions")} className={commandGroupClass}>
                {actions.map(row("action", false))}
              </Command.Group>
              <Command.Group heading={t("pages")} className={commandGroupClass}>
                {pages.map(row("page", false))}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
