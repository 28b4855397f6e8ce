"use client";
import { Slot } from "radix-ui";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useId,
  useRef,
  useState,
} from "react";
import type * as Floating from "./menu-floating";
import { late, useLate } from "./use-late";

type Parts = typeof Floating;

const floating = late(() => import("./menu-floating"));
const PartsContext = createContext<Parts | null>(null);

type MenuProps = {
  /** The control that opens it, one focusable element. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
};

const OPENING = new Set(["Enter", " ", "ArrowDown"]);

/** A list of actions behind one control. Holds `MenuItem`, `MenuLink`, `MenuChoice`, `MenuLabel`, `MenuSeparator`. */
export function Menu({ trigger, children, align = "end", side, className }: MenuProps) {
  const { parts, ready, once } = useLate(floating);
  const [open, setOpen] = useState<false | "pointer" | "keys">(false);
  const anchor = useRef<HTMLElement>(null);
  const id = useId();
  const show = (by: "pointer" | "keys") => once(() => setOpen(by));
  return (
    <>
      <Slot.Root
        ref={anchor}
        id={id}
        aria-haspopup="menu"
        aria-expanded={open !== false}
        data-state={open ? "open" : "closed"}
        onPointerEnter={ready}
        onFocus={ready}
        onClick={() => (open ? setOpen(false) : show("pointer"))}
        onKeyDown={(event) => {
          if (!OPENING.has(event.key) || open) return;
          event.preventDefault();
          show("keys");
        }}
      >
        {trigger}
      </Slot.Root>
      {open && parts && (
        <PartsContext value={parts}>
          <parts.FloatingMenu
            anchor={anchor}
            labelledBy={id}
            align={align}
            side={side}
            className={className}
            byKeys={open === "keys"}
            onClose={() => setOpen(false)}
          >
            {children}
          </parts.FloatingMenu>
        </PartsContext>
      )}
    </>
  );
}

/** The parts of the module that has brought the open menu. */
function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("This stands in a Menu.");
  return parts;
}

export function MenuItem(props: ComponentProps<Parts["Item"]>) {
  const { Item } = useParts();
  return <Item {...props} />;
}

export function MenuLink(props: ComponentProps<Parts["LinkItem"]>) {
  const { LinkItem } = useParts();
  return <LinkItem {...props} />;
}

/** A row that is ticked or not; the menu stays open. */
export function MenuChoice(props: ComponentProps<Parts["Choice"]>) {
  const { Choice } = useParts();
  return <Choice {...props} />;
}

/** One of a few, under its label. */
export function MenuRadio(props: ComponentProps<Parts["Radio"]>) {
  const { Radio } = useParts();
  return <Radio {...props} />;
}

export function MenuLabel(props: ComponentProps<Parts["Label"]>) {
  const { Label } = useParts();
  return <Label {...props} />;
}

export function MenuSeparator() {
  const { Separator } = useParts();
  return <Separator />;
}
