"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "./cx";

const never = () => () => undefined;
const onMac = () => /mac|iphone|ipad/i.test(navigator.platform);
const caps: Record<string, string> = {
  enter: "↵",
  escape: "Esc",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
};

/** Keys as they stand on the viewer's keyboard: "mod+k" becomes ⌘K or Ctrl K; "g d" is one after the other. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const t = useTranslations("ui.keys");
  const mac = useSyncExternalStore(never, onMac, () => false);
  const cap = (key: string) => {
    if (key === "mod") return mac ? "⌘" : t("control");
    if (key === "shift") return mac ? "⇧" : t("shift");
    if (key === "space") return t("space");
    if (key === "alt") return mac ? "⌥" : "Alt";
    return caps[key.toLowerCase()] ?? key.toUpperCase();
  };
  return (
    <span className={cx("inline-flex shrink-0 items-center gap-0.5", className)}>
      {keys.split(" ").map((step) => (
        <kbd
          key={step}
          className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border border-current/25 px-1 font-medium font-sans text-[11px] leading-none"
        >
          {step
            .split("+")
            .map(cap)
            .join(mac ? "" : " ")}
        </kbd>
      ))}
    </span>
  );
}
