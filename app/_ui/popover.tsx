"use client";
import { Slot } from "radix-ui";
import { type ReactNode, useId, useRef } from "react";
import { late, useLate } from "./use-late";

const floating = late(() => import("./popover-floating"));

type Props = {
  /** The control that opens it, one focusable element. */
  trigger: ReactNode;
  children: ReactNode;
  /** Accessible name of what opens. */
  label: string;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** `--trigger-width` is the control’s width. */
  className?: string;
};

/** A small surface beside the control that opens it. */
export function Popover({ trigger, children, align = "start", open, onOpenChange, ...rest }: Props) {
  const { parts, ready, once } = useLate(floating);
  const anchor = useRef<HTMLElement>(null);
  const id = useId();
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-state={open ? "open" : "closed"}
        onPointerEnter={ready}
        onFocus={ready}
        onClick={() => (open ? onOpenChange(false) : once(() => onOpenChange(true)))}
      >
        {trigger}
      </Slot.Root>
      {open && parts && (
        <parts.FloatingPopover
          {...rest}
          anchor={anchor}
          id={id}
          align={align}
          onClose={() => onOpenChange(false)}
        >
          {children}
        </parts.FloatingPopover>
      )}
    </>
  );
}
