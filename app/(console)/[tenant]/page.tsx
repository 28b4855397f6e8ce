import { redirect } from "next/navigation";

/** A tenant's start is its devices. */
export default async function TenantPage({ params }: { params: Promise<{ tenant: string }> }) {
  redirect(`/${(await params).tenant}/devices`);
}
