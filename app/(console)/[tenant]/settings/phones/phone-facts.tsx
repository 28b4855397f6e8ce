"use client";
import { useLocale, useTranslations } from "use-intl/react";
import { DescriptionList } from "@/app/_ui/description-list";
import { Mono } from "@/app/_ui/mono";
import { codecNames, durationWords, languageName, type Phone } from "./phone-words";

/** The settings for somebody who may look and not change. */
export function PhoneFacts({ phone }: { phone: Phone }) {
  const t = useTranslations("settings.phones");
  const locale = useLocale();
  return (
    <>
      <DescriptionList
        facts={[
          { term: t("ntpServer"), value: <Mono>{phone.ntpServer}</Mono> },
          { term: t("timeZone"), value: phone.timeZone },
          { term: t("language"), value: languageName(phone.language, locale) },
          { term: t("resync"), value: t("every", { duration: durationWords(t, phone.resyncSeconds) }) },
          { term: t("codecs"), value: phone.codecs.map((codec) => codecNames[codec]).join(", ") },
          {
            term: t("adminPassword"),
            value: t(phone.hasAdminPassword ? "passwordStored" : "passwordNone"),
          },
        ]}
      />
      <p className="mt-4 text-ink-3 text-table">{t("mayChange")}</p>
    </>
  );
}
