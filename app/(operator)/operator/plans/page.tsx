import { getTranslations } from "@/app/_i18n/server";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { PlansPage } from "./plans-page";

export const generateMetadata = async () => ({ title: (await getTranslations("plans"))("title") });

export default async function Plans() {
  await prefetch(trpc.plans.list.queryOptions({}));
  return (
    <HydrateClient>
      <PlansPage />
    </HydrateClient>
  );
}
