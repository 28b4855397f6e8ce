"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
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

export function CopyButton({ text, label = "Copy", worded = false, className }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => toast.failed("The browser does not allow copying here. Select the text and copy it by hand."),
    ) ?? toast.failed("Copying needs https or localhost. Select the text and copy it by hand.");
  const icon = copied ? <Check className="text-proven-mark" /> : <Copy />;
  const said = (
    <span aria-live="polite" className="sr-only">
      {copied ? "Copied" : ""}
    </span>
  );
  if (worded)
    return (
      <Button icon={icon} size="small" className={className} onClick={copy}>
        {copied ? "Copied" : label}
        {said}
      </Button>
    );
  return (
    <>
      <IconButton
        label={copied ? "Copied" : label}
        icon={icon}
        size="small"
        className={className}
        onClick={copy}
      />
      {said}
    </>
  );
}
