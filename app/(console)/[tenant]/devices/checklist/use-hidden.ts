"use client";
import { useState } from "react";
import { checklistCookie, HIDDEN } from "./cookie";

const A_YEAR_S = 365 * 24 * 3600;

/** Whether the first steps are put away in this browser. */
export function useHidden(tenant: string, initial: boolean): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(initial);
  const keep = (to: boolean) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${checklistCookie(tenant)}=${to ? HIDDEN : ""}; path=/; max-age=${to ? A_YEAR_S : 0}; samesite=lax`;
    setHidden(to);
  };
  return [hidden, keep];
}
