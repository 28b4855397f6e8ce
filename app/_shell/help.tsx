"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { PageHelpContext } from "@/app/_ui/page-help";
import { useShortcut } from "@/app/_ui/shortcuts";

const HelpPanel = dynamic(() => import("./help-panel").then((module) => module.HelpPanel), { ssr: false });

/** The help of every page inside: `h` or the button in its header. Nothing of it is loaded before it is asked for. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const state = useMemo(() => ({ open, turn: () => setOpen((old) => !old) }), [open]);
  useShortcut({ keys: "h", label: t("help.ofPage"), group: t("keys.everywhere"), run: state.turn });
  return (
    <PageHelpContext value={state}>
      {children}
      {open && <HelpPanel onClose={() => setOpen(false)} />}
    </PageHelpContext>
  );
}
