import type { Metadata } from "next";
import { NoticePage } from "./_components/notice-page";
import { LinkButton } from "./_ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <NoticePage
      title="There is nothing at this address"
      actions={
        <LinkButton href="/" variant="primary">
          Go to the start
        </LinkButton>
      }
    >
      <p>It was deleted, it moved, or it belongs to a tenant you are not a member of.</p>
      <p>Check the address for a missing character, or look for the thing by its name from the start page.</p>
    </NoticePage>
  );
}
