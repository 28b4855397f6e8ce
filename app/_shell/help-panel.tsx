"use client";
import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { Dialog } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { IconButton } from "@/app/_ui/icon-button";
import { Skeleton } from "@/app/_ui/skeleton";
import { loadHelp } from "./load-help";

type Shown = { title: string; text: ReactNode } | "failed" | undefined;

/** Not its first button, whose tooltip would lie over the text and take the first Escape. */
const focusPanel = (event: Event) => {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
};

/** Beside the page, which stays as usable as before; follows to the next page. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations("ui.help");
  const locale = useLocale();
  const path = usePathname();
  const [shown, setShown] = useState<Shown>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another text
  useEffect(() => {
    let current = true;
    loadHelp(path).then(
      (help) => current && setShown(help),
      () => current && setShown("failed"),
    );
    return () => {
      current = false;
    };
  }, [path, locale]);

  const help = shown === "failed" ? undefined : shown;
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusPanel}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed top-(--banner,0px) right-0 bottom-0 z-30 flex w-[380px] max-w-full animate-appear flex-col border-line border-l bg-raised text-ink shadow-modal outline-none"
        >
          <div className="flex items-center gap-3 border-line border-b py-2 pr-2 pl-4">
            <Dialog.Title className="min-w-0 grow font-semibold text-base">
              {help ? t("title", { page: help.title }) : t("open")}
            </Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t("close")} hint="escape" icon={<X />} />
            </Dialog.Close>
          </div>
          <div aria-live="polite" className="min-h-0 grow overflow-y-auto px-4 pt-3 pb-8">
            {shown === "failed" && <p className="text-fail text-table">{t("failed")}</p>}
            {shown === undefined && (
              <div className="flex flex-col gap-4 pt-2">
                <span className="sr-only">{t("loading")}</span>
                <Skeleton className="w-24" />
                <Skeleton className="w-full" />
                <Skeleton className="w-full" />
                <Skeleton className="w-40" />
              </div>
            )}
            {help?.text}
          </div>
          <p className="border-line border-t px-4 py-2 text-ink-3 text-small">{t("keys")}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
