import { getTranslations } from "@/app/_i18n/server";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { HealthPage } from "./health-page";

export const generateMetadata = async () => ({ title: (await getTranslations("health"))("title") });

export default async function Health() {
  await prefetch(trpc.health.read.queryOptions({}));
  return (
    <HydrateClient>
      <HealthPage />
    </HydrateClient>
  );
}
