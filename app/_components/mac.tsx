"use client";
import { useTranslations } from "use-intl/react";
import { CopyButton } from "@/app/_ui/copy-button";
import { cx } from "@/app/_ui/cx";

/** "000413a1b2c3" in any notation to "00:04:13:A1:B2:C3"; what is no MAC stays as it is. */
export const formatMac = (mac: string): string => {
  const plain = plainMac(mac);
  return plain.length === 12 ? (plain.toUpperCase().match(/../g) ?? []).join(":") : mac;
};

/** Twelve lower-case hex digits. */
export const plainMac = (mac: string): string => mac.toLowerCase().replace(/[^0-9a-f]/g, "");

/** A MAC for reading. Copying, by button or by hand, works on any notation; the button gives the plain one. */
export function Mac({ mac, copy = false, className }: { mac: string; copy?: boolean; className?: string }) {
  const t = useTranslations("shell.mac");
  const text = (
    <span className={cx("whitespace-nowrap font-mono text-[0.93em]", className)}>{formatMac(mac)}</span>
  );
  if (!copy) return text;
  return (
    <span className="inline-flex items-center gap-0.5">
      {text}
      <CopyButton text={plainMac(mac)} label={t("copy")} className="-my-1.5" />
    </span>
  );
}
