"use client";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import type { DeviceWords } from "./status";
import { useZone } from "./use-zone";

/** What says how a device stands, to whoever looks at the page. */
export function useWords(): DeviceWords {
  const t = useTranslations("devices");
  const say = useSay();
  const locale = useLocale();
  const zone = useZone();
  return useMemo(() => ({ t, say, locale, zone }), [t, say, locale, zone]);
}
