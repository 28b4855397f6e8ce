"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { toast } from "./toast";

type Props = {
  text: string;
  /** Names what is copied: "Copy MAC". */
  label?: string;
  /** With its words beside the icon. */
  worded?: boolean;
  className?: string;
};

export function CopyButton({ text, label: named, worded = false, className }: Props) {
  const t = useTranslations("ui.copy");
  const label = named ?? t("copy");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => toast.failed(t("refused")),
    ) ?? toast.failed(t("insecure"));
  const icon = copied ? <Check className="text-proven-mark" /> : <Copy />;
  const said = (
    <span aria-live="polite" className="sr-only">
      {copied ? t("copied") : ""}
    </span>
  );
  if (worded)
    return (
      <Button icon={icon} size="small" className={className} onClick={copy}>
        {copied ? t("copied") : label}
        {said}
      </Button>
    );
  return (
    <>
      <IconButton
        label={copied ? t("copied") : label}
        icon={icon}
        size="small"
        className={className}
        onClick={copy}
      />
      {said}
    </>
  );
}
