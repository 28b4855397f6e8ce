"use client";
import { useParams } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { NoticePage } from "@/app/_components/notice-page";
import { LinkButton } from "@/app/_ui/link-button";

export default function NoSuchProfile() {
  const { tenant } = useParams<{ tenant: string }>();
  const t = useTranslations("profiles");
  return (
    <NoticePage
      framed
      title={t("page.gone")}
      actions={
        <LinkButton href={`/${tenant}/profiles`} variant="primary">
          {t("all")}
        </LinkButton>
      }
    >
      <p>{t("page.goneWhy")}</p>
      <p>{t("page.goneDo")}</p>
    </NoticePage>
  );
}
