"use client";
import { useTranslations } from "use-intl/react";
import { NoticePage } from "./_components/notice-page";
import { Button, buttonClass } from "./_ui/button";

/** `digest` is the one thing about a server error that reaches the browser; the log has the rest under it. */
const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("pages");
  const digest = digestOf(error);
  return (
    <NoticePage
      title={t("error.title")}
      reference={digest && t("reference", { digest })}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            {t("tryAgain")}
          </Button>
          <a href="/" className={buttonClass()}>
            {t("toStart")}
          </a>
        </>
      }
    >
      <p>{t("error.what")}</p>
      <p>{t("error.remedy")}</p>
    </NoticePage>
  );
}
