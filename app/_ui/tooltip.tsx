"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Radix.Provider delayDuration={400} skipDelayDuration={200}>
    {children}
  </Radix.Provider>
);

/** Says more about the one control it wraps. Never the only place where something is said. */
export function Tooltip({
  text,
  hint,
  side = "bottom",
  children,
}: {
  text: ReactNode;
  hint?: string;
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md bg-ink px-2 py-1 font-medium text-ground text-small shadow-raised"
        >
          {text}
          {hint && <Kbd keys={hint} className="-mr-0.5" />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
