"use client";
import { Menu as MenuIcon, Search, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { Mark } from "@/app/_ui/mark";
import type { FrameProps } from "./frame-types";
import { openPalette } from "./palette-store";
import { Rail } from "./rail";

type Props = Omit<FrameProps, "children" | "banner" | "folded">;

/** The rail on a narrow screen: a bar with a menu button, and a sheet from the left. */
export function NavSheet(props: Props) {
  const [open, setOpen] = useState(false);
  const operator = props.area === "operator";
  const here = operator ? "Operator" : props.tenants.find(({ slug }) => slug === props.current)?.name;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <header
        data-area={operator ? "operator" : undefined}
        className="sticky top-0 z-20 flex h-12 items-center gap-2 border-line border-b bg-rail px-2 text-ink sm:hidden"
      >
        <Dialog.Trigger asChild>
          <IconButton label="Menu" icon={<MenuIcon />} />
        </Dialog.Trigger>
        <Mark size={18} className="text-accent" />
        <span className="min-w-0 grow truncate font-medium text-base">{here ?? "Offhook"}</span>
        <IconButton label="Find anything" icon={<Search />} onClick={openPalette} />
      </header>
      <Dialog.Portal>
        <Dialog.Overlay data-modal="" className="fixed inset-0 z-30 animate-veil bg-veil sm:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          data-area={operator ? "operator" : undefined}
          className="fixed inset-y-0 left-0 z-40 w-[280px] max-w-[85vw] animate-slide border-line border-r bg-rail text-ink outline-none sm:hidden"
        >
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Rail {...props} folded={false} />
          <Dialog.Close asChild>
            <IconButton label="Close the menu" icon={<X />} className="absolute top-1 -right-12 bg-raised" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
