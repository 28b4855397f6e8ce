"use client";
import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Kbd } from "./kbd";
import { itemClass, surfaceClass } from "./surface";

type RootProps = {
  /** The control that opens it, one focusable element. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
};

/** A list of actions behind one control. Holds `MenuItem`, `MenuLink`, `MenuChoice`, `MenuLabel`, `MenuSeparator`. */
export const Menu = ({ trigger, children, align = "end", side, className }: RootProps) => (
  <Radix.Root modal={false}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        align={align}
        side={side}
        sideOffset={4}
        collisionPadding={8}
        className={cx(surfaceClass, "min-w-48 max-w-80", className)}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  hint?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: (event: Event) => void;
};

export const MenuItem = ({ children, icon, hint, danger = false, disabled, onSelect }: ItemProps) => (
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

export const MenuLink = ({
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

/** A row that is ticked or not; the menu stays open. */
export const MenuChoice = ({
  children,
  checked,
  onCheckedChange,
  disabled,
}: {
  children: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
}) => (
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

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-1 text-ink-3 text-small">{children}</Radix.Label>
);

export const MenuSeparator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;

type MenuRadioProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
};

/** One of a few, under its label. */
export const MenuRadio = ({ label, value, onValueChange, options }: MenuRadioProps) => (
  <Radix.RadioGroup value={value} onValueChange={onValueChange} aria-label={label}>
    <MenuLabel>{label}</MenuLabel>
    {options.map((option) => (
      <Radix.RadioItem
        key={option.value}
        value={option.value}
        onSelect={(event) => event.preventDefault()}
        className={itemClass}
      >
        {option.icon && <span className="text-ink-3">{option.icon}</span>}
        <span className="grow">{option.label}</span>
        <Radix.ItemIndicator className="text-accent">
          <Check aria-hidden="true" />
        </Radix.ItemIndicator>
      </Radix.RadioItem>
    ))}
  </Radix.RadioGroup>
);
