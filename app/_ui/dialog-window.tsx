"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  size?: "small" | "normal" | "wide";
};

const widths = { small: "sm:max-w-[400px]", normal: "sm:max-w-[520px]", wide: "sm:max-w-[760px]" };

/** The first field, else the dialog itself: opening on Close would put a tooltip over the question. */
const focusFirstField = (event: Event) => {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  event.preventDefault();
  (content.querySelector<HTMLElement>("input, textarea, [role=combobox], [role=radio]") ?? content).focus();
};

export const DialogWindow = ({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = "normal",
}: DialogProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Portal>
      <Radix.Overlay
        data-modal=""
        className="fixed inset-0 z-40 flex animate-veil items-end overflow-y-auto bg-veil sm:items-start sm:p-6 sm:pt-[12vh]"
      >
        <Radix.Content
          aria-describedby={description ? undefined : ""}
          onOpenAutoFocus={focusFirstField}
          className={cx(
            "relative mx-auto flex max-h-[92dvh] w-full animate-rise flex-col rounded-t-lg border border-line-strong bg-raised text-ink shadow-modal outline-none sm:max-h-[78vh] sm:rounded-lg",
            widths[size],
          )}
        >
          <div className="flex items-start gap-3 px-4 pt-4 pb-3 sm:px-5">
            <div className="min-w-0 grow">
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && (
                <Radix.Description asChild>
                  <div className="mt-1 text-ink-2 text-table">{description}</div>
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <CloseButton />
            </Radix.Close>
          </div>
          {children && (
            <div className="min-h-0 grow overflow-y-auto has-[>form:empty]:hidden px-4 pt-0.5 pb-4 sm:px-5">
              {children}
            </div>
          )}
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3 sm:px-5">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Overlay>
    </Radix.Portal>
  </Radix.Root>
);

// `asChild` hands what makes it close to the one child.
function CloseButton(props: Partial<ComponentProps<typeof IconButton>>) {
  const t = useTranslations("ui.dialog");
  return (
    <IconButton
      {...props}
      label={t("close")}
      hint="escape"
      icon={<X />}
      size="small"
      className="-mt-1 -mr-2"
    />
  );
}
