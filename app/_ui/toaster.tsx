"use client";
import { CircleCheck, CircleX, Clock, Info, X } from "lucide-react";
import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { useTranslations } from "use-intl/react";

export type Show = typeof sonner;

/** What the toasts stand in; `onReady` when it is there to show them. */
export function LateToaster({ onReady }: { onReady: (show: Show) => void }) {
  useEffect(() => onReady(sonner), [onReady]);
  const t = useTranslations("ui.toast");
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={16}
      mobileOffset={12}
      gap={8}
      closeButton
      containerAriaLabel={t("region")}
      icons={{
        success: <CircleCheck className="size-4 text-proven-mark" />,
        error: <CircleX className="size-4 text-fail-mark" />,
        info: <Info className="size-4 text-accent" />,
        loading: <Clock className="size-4 text-wait-mark" />,
        close: <X className="size-3.5" />,
      }}
      toastOptions={{
        closeButtonAriaLabel: t("close"),
        unstyled: true,
        classNames: {
          toast:
            "group flex w-(--width) items-start gap-2.5 rounded-md border border-line-strong bg-raised py-2.5 pr-9 pl-3 font-sans text-ink text-table shadow-modal max-sm:w-full",
          icon: "relative mt-px flex size-4 shrink-0 items-center justify-center",
          content: "min-w-0 grow",
          title: "font-medium",
          description: "mt-0.5 text-ink-2",
          actionButton:
            "shrink-0 rounded-sm px-1.5 font-medium text-accent underline-offset-2 hover:underline focus-visible:underline",
          closeButton:
            "absolute top-2 right-2 flex size-6 items-center justify-center rounded-sm border-0! bg-transparent! text-ink-3! hover:bg-hover! hover:text-ink!",
        },
      }}
    />
  );
}
