"use client";
import * as Radix from "@radix-ui/react-menu";
import { Check } from "lucide-react";
import Link from "next/link";
import { type ReactNode, type RefObject, useRef } from "react";
import { cx } from "./cx";
import { Kbd } from "./kbd";
import { itemClass, surfaceClass } from "./surface";

type FloatingProps = {
  anchor: RefObject<HTMLElement | null>;
  labelledBy: string;
  align: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  /** Opened by a key: the first row has the focus at once. */
  byKeys: boolean;
  onClose: () => void;
  children: ReactNode;
};

const FIRST = "[role^=menuitem]:not([data-disabled])";

/** The open menu, beside a control that it does not hold. */
export function FloatingMenu({
  anchor,
  labelledBy,
  align,
  side,
  className,
  byKeys,
  onClose,
  children,
}: FloatingProps) {
  const content = useRef<HTMLDivElement>(null);
  const entered = useRef(!byKeys);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      <Radix.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Radix.Portal>
        <Radix.Content
          ref={content}
          aria-labelledby={labelledBy}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cx(surfaceClass, "min-w-48 max-w-80", className)}
          onFocus={(event) => {
            if (entered.current || event.target !== event.currentTarget) return;
            entered.current = true;
            event.currentTarget.querySelector<HTMLElement>(FIRST)?.focus();
          }}
          onInteractOutside={(event) => {
            // The control closes its menu itself; closed here it would open again at once.
            if (event.target instanceof Node && anchor.current?.contains(event.target))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body || content.current?.contains(document.activeElement))
              anchor.current?.focus();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  hint?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: (event: Event) => void;
};

export const Item = ({ children, icon, hint, danger = false, disabled, onSelect }: ItemProps) => (
  <Radix.Item
    disabled={disabled}
    onSelect={onSelect}
    className={cx(itemClass, danger && "text-fail data-[highlighted]:bg-fail-soft")}
  >
    {icon && <span className={danger ? "" : "text-ink-3"}>{icon}</span>}
    <span className="grow">{children}</span>
    {hint && <Kbd keys={hint} className="pl-4 text-ink-3 coarse:hidden" />}
  </Radix.Item>
);

export const LinkItem = ({
  children,
  icon,
  href,
}: {
  children: ReactNode;
  icon?: ReactNode;
  href: string;
}) => (
  <Radix.Item asChild className={itemClass}>
    <Link href={href}>
      {icon && <span className="text-ink-3">{icon}</span>}
      {children}
    </Link>
  </Radix.Item>
);

type ChoiceProps = {
  children: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

export const Choice = ({ children, checked, onCheckedChange, disabled }: ChoiceProps) => (
  <Radix.CheckboxItem
    checked={checked}
    onCheckedChange={onCheckedChange}
    disabled={disabled}
    onSelect={(event) => event.preventDefault()}
    className={cx(itemClass, "group")}
  >
    <span
      aria-hidden="true"
      className="flex size-4 items-center justify-center rounded-sm border border-line-control text-transparent group-data-[state=checked]:border-accent-fill group-data-[state=checked]:bg-accent-fill group-data-[state=checked]:text-accent-ink"
    >
      <svg
        viewBox="0 0 12 12"
        className="size-3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="m2.5 6.5 2.5 2.5 4.5-5.5" />
      </svg>
    </span>
    {children}
  </Radix.CheckboxItem>
);

export const Label = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-1 text-ink-3 text-small">{children}</Radix.Label>
);

export const Separator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;

type RadioProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  /** `lang`: of a label in another language than the page’s. */
  options: readonly { value: string; label: string; icon?: ReactNode; lang?: string }[];
};

export const Radio = ({ label, value, onValueChange, options }: RadioProps) => (
  <Radix.RadioGroup value={value} onValueChange={onValueChange} aria-label={label}>
    <Label>{label}</Label>
    {options.map((option) => (
      <Radix.RadioItem
        key={option.value}
        value={option.value}
        onSelect={(event) => event.preventDefault()}
        className={itemClass}
      >
        {option.icon && <span className="text-ink-3">{option.icon}</span>}
        <span lang={option.lang} className="grow">
          {option.label}
        </span>
        <Radix.ItemIndicator className="text-accent">
          <Check aria-hidden="true" />
        </Radix.ItemIndicator>
      </Radix.RadioItem>
    ))}
  </Radix.RadioGroup>
);
