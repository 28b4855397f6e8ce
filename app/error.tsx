"use client";
import { NoticePage } from "./_components/notice-page";
import { Button, LinkButton } from "./_ui/button";

/** `digest` is the one thing about a server error that reaches the browser; the log has the rest under it. */
const referenceOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? `Reference ${error.digest}`
    : undefined;

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <NoticePage
      title="This page could not be shown"
      reference={referenceOf(error)}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    >
      <p>
        Offhook met an error while making it. What was saved before is safe, and phones are served all the
        same.
      </p>
      <p>Try again. If it stays so, tell whoever runs this installation: the log has the cause.</p>
    </NoticePage>
  );
}
