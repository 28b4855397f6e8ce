import type { Metadata } from "next";
import { NoticePage } from "./_components/notice-page";
import { getTranslations } from "./_i18n/server";
import { buttonClass } from "./_ui/button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages.notFound");
  return { title: t("pageTitle") };
}

export default async function NotFound() {
  const t = await getTranslations("pages");
  return (
    <NoticePage
      title={t("notFound.title")}
      actions={
        <a href="/" className={buttonClass({ variant: "primary" })}>
          {t("toStart")}
        </a>
      }
    >
      <p>{t("notFound.what")}</p>
      <p>{t("notFound.remedy")}</p>
    </NoticePage>
  );
}
