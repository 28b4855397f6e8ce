"use client";
import { useSyncExternalStore } from "react";
import { NoticePage } from "./_components/notice-page";
import { type LastLanguage, lastLanguage, lastWords } from "./_i18n/last-words";
import { Button } from "./_ui/button";
import "./globals.css";

const never = () => () => undefined;

export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const id = useSyncExternalStore<LastLanguage>(never, lastLanguage, () => "en");
  const words = lastWords(id);
  return (
    <html lang={id}>
      <body>
        <title>{`${words.error} · Offhook`}</title>
        <NoticePage
          title={words.title}
          reference={error.digest && `${words.reference} ${error.digest}`}
          actions={
            <>
              <Button variant="primary" onClick={() => retry()}>
                {words.tryAgain}
              </Button>
              <Button onClick={() => location.assign("/")}>{words.anew}</Button>
            </>
          }
        >
          <p>{words.what}</p>
          <p>{words.remedy}</p>
        </NoticePage>
      </body>
    </html>
  );
}
