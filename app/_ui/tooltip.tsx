"use client";
import { Slot } from "radix-ui";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Kbd } from "./kbd";

type Side = "top" | "right" | "bottom" | "left";
type Said = { text: ReactNode; hint?: string; side: Side };

/** What each control on the page says, by the id that its element carries. */
const said = new Map<string, Said>();
const marked = "data-tooltip";
const delay = 400;
const gap = 6;
const margin = 8;

/** Says more about the one control it wraps. Never the only place where something is said. */
export function Tooltip({
  text,
  hint,
  side = "bottom",
  children,
}: {
  text: ReactNode;
  hint?: string;
  side?: Side;
  children: ReactNode;
}) {
  const id = useId();
  useEffect(() => {
    said.set(id, { text, hint, side });
    return () => void said.delete(id);
  });
  return <Slot.Root {...{ [marked]: id }}>{children}</Slot.Root>;
}

const controlAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>(`[${marked}]`) : null;

/** The one bubble of the page: shown beside the control that the pointer rests on or that the keyboard has come to. */
export function TooltipLayer() {
  const [shown, setShown] = useState<{ control: HTMLElement; said: Said } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const show = (control: HTMLElement | null, after: number) => {
      hide();
      const words = control && said.get(control.getAttribute(marked) ?? "");
      if (!control || !words) return;
      timer = setTimeout(() => control.isConnected && setShown({ control, said: words }), after);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      const from = controlAt(event.relatedTarget);
      const to = controlAt(event.target);
      if (from !== to) show(to, delay);
    };
    const focus = (event: FocusEvent) => {
      const control = controlAt(event.target);
      if (control?.matches(":focus-visible")) show(control, 0);
    };
    const key = (event: KeyboardEvent) => event.key === "Escape" && hide();
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    document.addEventListener("focusout", hide);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("scroll", hide, true);
    document.addEventListener("keydown", key);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("scroll", hide, true);
      document.removeEventListener("keydown", key);
    };
  }, []);
  return shown && createPortal(<Bubble {...shown} />, document.body);
}

const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/** Where a box of this size stands beside the control: at the side asked for, at the other one when it has no room. */
function place(side: Side, control: DOMRect, box: DOMRect): { left: number; top: number } {
  const [width, height] = [window.innerWidth - margin, window.innerHeight - margin];
  const left = control.left + (control.width - box.width) / 2;
  const top = control.top + (control.height - box.height) / 2;
  const at = (where: Side) =>
    ({
      top: { left, top: control.top - gap - box.height },
      bottom: { left, top: control.bottom + gap },
      left: { left: control.left - gap - box.width, top },
      right: { left: control.right + gap, top },
    })[where];
  const has = {
    top: at("top").top >= margin,
    bottom: at("bottom").top + box.height <= height,
    left: at("left").left >= margin,
    right: at("right").left + box.width <= width,
  };
  const found = at(has[side] ? side : opposite[side]);
  return {
    left: Math.max(margin, Math.min(found.left, width - box.width)),
    top: Math.max(margin, Math.min(found.top, height - box.height)),
  };
}

function Bubble({ control, said: { text, hint, side } }: { control: HTMLElement; said: Said }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (size) setAt(place(side, control.getBoundingClientRect(), size));
  }, [control, side]);
  useEffect(() => {
    const before = control.getAttribute("aria-describedby");
    control.setAttribute("aria-describedby", [before, id].filter(Boolean).join(" "));
    return () => {
      if (before === null) control.removeAttribute("aria-describedby");
      else control.setAttribute("aria-describedby", before);
    };
  }, [control, id]);
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      style={at ?? { left: 0, top: 0, visibility: "hidden" }}
      className="pointer-events-none fixed z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md bg-ink px-2 py-1 font-medium text-ground text-small shadow-raised"
    >
      {text}
      {hint && <Kbd keys={hint} className="-mr-0.5" />}
    </div>
  );
}
