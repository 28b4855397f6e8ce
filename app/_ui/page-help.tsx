"use client";
import { CircleHelp } from "lucide-react";
import { createContext, useContext } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./icon-button";

type PageHelpState = { open: boolean; turn: () => void };

/** Set where there is help to be shown beside a page. */
export const PageHelpContext = createContext<PageHelpState | null>(null);

/** Shows or hides the help of the page; nothing where there is none. */
export function PageHelp() {
  const help = useContext(PageHelpContext);
  const t = useTranslations("ui.help");
  if (!help) return null;
  return (
    <IconButton
      label={t("open")}
      hint="h"
      icon={<CircleHelp />}
      aria-expanded={help.open}
      onClick={help.turn}
    />
  );
}
