"use client";
import { useParams } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { NoticePage } from "@/app/_components/notice-page";
import { LinkButton } from "@/app/_ui/link-button";

export default function NoSuchDevice() {
  const t = useTranslations("device");
  const { tenant } = useParams<{ tenant: string }>();
  return (
    <NoticePage
      framed
      title={t("missing.title")}
      actions={
        <LinkButton href={`/${tenant}/devices`} variant="primary">
          {t("all")}
        </LinkButton>
      }
    >
      <p>{t("missing.why")}</p>
      <p>{t("missing.remedy")}</p>
    </NoticePage>
  );
}
