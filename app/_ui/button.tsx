import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

export type ButtonLook = { variant?: "primary" | "default" | "quiet" | "danger"; size?: "small" | "normal" };

const variants = {
  primary: "bg-accent-fill text-accent-ink hover:bg-accent-fill-hover",
  default:
    "border border-line-strong bg-surface text-ink hover:bg-hover active:bg-press data-[state=open]:bg-press",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink active:bg-press data-[state=open]:bg-press",
  danger: "border border-fail-line bg-surface text-fail hover:bg-fail-soft active:bg-fail-soft",
};
const sizes = {
  small: "h-7 gap-1.5 px-2 text-table coarse:h-9",
  normal: "h-8 gap-2 px-3 text-table coarse:h-10",
};

/** The classes of a button, for things that are pressed but are not a `<button>`. */
export const buttonClass = ({ variant = "default", size = "normal" }: ButtonLook = {}): string =>
  cx(
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium",
    "transition-colors duration-75 disabled:pointer-events-none disabled:opacity-50 [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
  );

export type ButtonExtras = ButtonLook & {
  /** Work is under way: keeps its width, shows that it turns, cannot be pressed again. */
  pending?: boolean;
  /** The key that does the same, as in `Kbd`. Only shown; register it with `useShortcut`. */
  hint?: string;
  icon?: ReactNode;
};

export function Button({
  variant,
  size,
  pending = false,
  hint,
  icon,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ComponentProps<"button"> & ButtonExtras) {
  return (
    <button
      type={type}
      className={cx(buttonClass({ variant, size }), className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      <span className={cx("inline-flex items-center gap-[inherit]", pending && "opacity-0")}>
        {icon}
        {children}
        {hint && <Kbd keys={hint} className="-mr-1 opacity-75 max-sm:hidden coarse:hidden" />}
      </span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}
