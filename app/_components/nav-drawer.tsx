"use client";
import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useTranslations } from "use-intl/react";
import { IconButton } from "@/app/_ui/icon-button";
import type { FrameProps } from "./frame-types";
import { Rail } from "./rail";

type Props = Omit<FrameProps, "children" | "banner" | "folded"> & { onClose: () => void };

/** The rail as a sheet from the left. */
export function NavDrawer({ onClose, ...rail }: Props) {
  const t = useTranslations("shell");
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay data-modal="" className="fixed inset-0 z-30 animate-veil bg-veil sm:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          data-area={rail.area === "operator" ? "operator" : undefined}
          className="fixed inset-y-0 left-0 z-40 w-[280px] max-w-[85vw] animate-slide border-line border-r bg-rail text-ink outline-none sm:hidden"
        >
          <Dialog.Title className="sr-only">{t("menu.open")}</Dialog.Title>
          <Rail {...rail} folded={false} />
          <Dialog.Close asChild>
            <IconButton label={t("menu.close")} icon={<X />} className="absolute top-1 -right-12 bg-raised" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
