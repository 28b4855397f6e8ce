"use client";
import { useParams } from "next/navigation";
import { NoticePage } from "@/app/_components/notice-page";
import { LinkButton } from "@/app/_ui/button";

export default function NoSuchDevice() {
  const { tenant } = useParams<{ tenant: string }>();
  return (
    <NoticePage
      framed
      title="There is no such device here"
      actions={
        <LinkButton href={`/${tenant}/devices`} variant="primary">
          All devices
        </LinkButton>
      }
    >
      <p>No device of this tenant has this MAC: it was deleted, or the address has a wrong character.</p>
      <p>Look for it by its name, its extension or a part of its MAC in the list of devices.</p>
    </NoticePage>
  );
}
