import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonExtras, buttonClass } from "./button";
import { cx } from "./cx";
import { Kbd } from "./kbd";

/** A link that looks like a button, for what leads to another page. */
export function LinkButton({
  variant,
  size,
  icon,
  hint,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Omit<ButtonExtras, "pending">) {
  return (
    <Link className={cx(buttonClass({ variant, size }), className)} {...rest}>
      {icon}
      {children}
      {hint && <Kbd keys={hint} className="-mr-1 opacity-75 max-sm:hidden coarse:hidden" />}
    </Link>
  );
}
