"use client";
import { CircleCheck, CircleX, Clock, Info, X } from "lucide-react";
import { useTheme } from "next-themes";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { describeError } from "./form-errors";

type ToastAction = { label: string; run: () => void };
type Extras = { detail?: string; action?: ToastAction; undo?: () => void; id?: string | number };

const shape = ({ detail, action, undo, id }: Extras, duration: number) => {
  const button = undo ? { label: "Undo", run: undo } : action;
  return {
    id,
    description: detail,
    duration: button ? Math.max(duration, 8000) : duration,
    action: button && { label: button.label, onClick: () => button.run() },
  };
};

/** Short news of something the viewer just did. What must be read later does not belong in a toast. */
export const toast = {
  done: (message: string, extras: Extras = {}) => sonner.success(message, shape(extras, 4000)),
  told: (message: string, extras: Extras = {}) => sonner.info(message, shape(extras, 5000)),
  waiting: (message: string, extras: Extras = {}) =>
    sonner.loading(message, shape(extras, Number.POSITIVE_INFINITY)),
  failed: (message: string, extras: Extras = {}) => sonner.error(message, shape(extras, 10_000)),
  /** A caught error, in words. */
  error: (error: unknown, extras: Extras = {}) =>
    sonner.error(describeError(error).message, shape(extras, 10_000)),
  dismiss: (id?: string | number) => sonner.dismiss(id),
};

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={16}
      mobileOffset={12}
      gap={8}
      closeButton
      icons={{
        success: <CircleCheck className="size-4 text-proven-mark" />,
        error: <CircleX className="size-4 text-fail-mark" />,
        info: <Info className="size-4 text-accent" />,
        loading: <Clock className="size-4 text-wait-mark" />,
        close: <X className="size-3.5" />,
      }}
      toastOptions={{
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
