import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { macSchema } from "@/server/devices/mac";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { nextCursor } from "../filters";
import { DevicePage } from "./device-page";
import { requestsInput, timelineInput } from "./requests-input";

type Props = { params: Promise<{ tenant: string; mac: string }> };

/** The device of the address; null for a MAC that is none, or none of this tenant's. */
const findDevice = cache(async (tenant: string, mac: string) => {
  await getTenantContext(tenant);
  try {
    return await (await getQueryClient()).fetchQuery(trpc.devices.get.queryOptions({ tenant, mac }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
});

const addressed = async ({ params }: Props) => {
  const { tenant, mac: given } = await params;
  const mac = macSchema.safeParse(decodeURIComponent(given)).data;
  return { tenant, mac, given, device: mac ? await findDevice(tenant, mac) : null };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { device } = await addressed(props);
  return { title: device?.name ?? (await getTranslations("device"))("missing.short") };
}

export default async function Page(props: Props) {
  const { tenant, mac, given, device } = await addressed(props);
  if (!mac || !device) notFound();
  if (mac !== given) redirect(`/${tenant}/devices/${mac}`);
  const { role } = await getTenantContext(tenant);
  await Promise.all([
    prefetch(
      trpc.registrations.get.queryOptions({ tenant, mac }),
      trpc.requests.list.queryOptions(requestsInput(tenant, mac)),
      ...(hasRedirectService(device.vendor) ? [] : [trpc.devices.manualSetup.queryOptions({ tenant, mac })]),
    ),
    (await getQueryClient()).prefetchInfiniteQuery(
      trpc.devices.timeline.infiniteQueryOptions(timelineInput(tenant, mac), {
        getNextPageParam: nextCursor,
      }),
    ),
  ]);
  return (
    <HydrateClient>
      <DevicePage
        tenant={tenant}
        mac={mac}
        may={{ write: can(role, "device:write"), register: can(role, "device:register") }}
      />
    </HydrateClient>
  );
}
