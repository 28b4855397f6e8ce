"use client";
import { Popover as Radix } from "radix-ui";
import type { CSSProperties, ReactNode, RefObject } from "react";
import { cx } from "./cx";
import { surfaceClass } from "./surface";

type Props = {
  anchor: RefObject<HTMLElement | null>;
  id: string;
  label: string;
  align: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  onClose: () => void;
  children: ReactNode;
};

/** What is open beside a control that it does not hold. */
export const FloatingPopover = ({ anchor, id, label, align, side, className, onClose, children }: Props) => (
  <Radix.Root open onOpenChange={(open) => !open && onClose()}>
    <Radix.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
    <Radix.Portal>
      <Radix.Content
        id={id}
        aria-label={label}
        align={align}
        side={side}
        sideOffset={4}
        collisionPadding={8}
        style={{ "--trigger-width": `${anchor.current?.offsetWidth ?? 0}px` } as CSSProperties}
        className={cx(surfaceClass, "max-w-[calc(100vw-16px)]", className)}
        onInteractOutside={(event) => {
          // The control closes it itself; closed here it would open again at once.
          if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          anchor.current?.focus();
        }}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
