"use client";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { ShortcutsProvider } from "@/app/_ui/shortcuts";
import { TooltipLayer } from "@/app/_ui/tooltip";

/** What every page stands in. `nonce` goes to the one inline script, which sets the theme before the first paint. */
export const Providers = ({ children, nonce }: { children: ReactNode; nonce?: string }) => (
  <ThemeProvider attribute="data-theme" defaultTheme="system" disableTransitionOnChange nonce={nonce}>
    <ShortcutsProvider>{children}</ShortcutsProvider>
    <TooltipLayer />
  </ThemeProvider>
);
