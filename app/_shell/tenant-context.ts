import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireWho } from "@/app/_trpc/server";
import { inTenant } from "@/server/auth/who";
import { DomainError } from "@/server/errors";

/** Who the signed-in person is in this tenant; one that is not theirs is a page that does not exist, a suspended one says so. */
export const getTenantContext = cache(async (slug: string) => {
  const who = await requireWho();
  try {
    return await inTenant(who, slug);
  } catch (error) {
    if (error instanceof DomainError && error.code === "forbidden") redirect(`/suspended/${slug}`);
    if (error instanceof DomainError) notFound();
    throw error;
  }
});
