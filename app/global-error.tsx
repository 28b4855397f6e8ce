"use client";
import { NoticePage } from "./_components/notice-page";
import { Button } from "./_ui/button";
import "./globals.css";

export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Error · Offhook</title>
        <NoticePage
          title="Offhook could not be shown"
          reference={error.digest && `Reference ${error.digest}`}
          actions={
            <>
              <Button variant="primary" onClick={() => retry()}>
                Try again
              </Button>
              <Button onClick={() => location.assign("/")}>Load it anew</Button>
            </>
          }
        >
          <p>
            The console itself met an error. What was saved before is safe, and phones are served all the
            same.
          </p>
          <p>Load it anew. If it stays so, give the reference to whoever runs this installation.</p>
        </NoticePage>
      </body>
    </html>
  );
}
