import type { Metadata } from "next";
import { getTranslations, languageChoices } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { Notifications } from "./notifications";
import { nextCursor, sentInput } from "./types";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const [t, settings] = [await getTranslations("notifications"), await getTranslations("settings")];
  return { title: t("pageTitle", { tenant: tenant.isMaster ? settings("title.master") : tenant.name }) };
}

export default async function NotificationsPage({ params }: Props) {
  const { tenant, role } = await getTenantContext((await params).tenant);
  const { slug, isMaster } = tenant;
  await Promise.all([
    prefetch(trpc.notifications.targets.queryOptions({ tenant: slug })),
    (await getQueryClient()).prefetchInfiniteQuery(
      trpc.notifications.deliveries.infiniteQueryOptions(sentInput(slug), { getNextPageParam: nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <Notifications
        slug={slug}
        isMaster={isMaster}
        mayWrite={can(role, "notification:write")}
        languages={languageChoices()}
      />
    </HydrateClient>
  );
}
