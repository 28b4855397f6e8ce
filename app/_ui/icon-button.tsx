"use client";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { cx } from "./cx";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

type Props = Omit<ComponentProps<"button">, "children"> &
  ButtonLook & {
    /** What it does: the accessible name and the tooltip. */
    label: string;
    icon: ReactNode;
    hint?: string;
    side?: "top" | "right" | "bottom" | "left";
    pending?: boolean;
  };

/** A square button with only an icon. */
export function IconButton({
  label,
  icon,
  hint,
  side,
  pending = false,
  variant = "quiet",
  size,
  className,
  onClick,
  ...rest
}: Props) {
  return (
    <Tooltip text={label} hint={hint} side={side}>
      <button
        type="button"
        aria-label={label}
        aria-disabled={pending || undefined}
        className={cx(
          buttonClass({ variant, size }),
          "px-0!",
          size === "small" ? "w-7 coarse:w-9" : "w-8 coarse:w-10",
          className,
        )}
        onClick={pending ? undefined : onClick}
        {...rest}
      >
        {pending ? <Spinner /> : icon}
      </button>
    </Tooltip>
  );
}
