import { getTranslations } from "@/app/_i18n/server";
import { getQueryClient, HydrateClient, trpc } from "@/app/_trpc/server";
import { QueuePage } from "./queue-page";
import { queuePages, readQueueFilters } from "./queue-pages";

export const generateMetadata = async () => ({ title: (await getTranslations("queue"))("title") });

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Queues({ searchParams }: Props) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") search.set(name, value);
  }
  await (await getQueryClient()).prefetchInfiniteQuery(
    trpc.queues.list.infiniteQueryOptions(queuePages.input(readQueueFilters(search)), queuePages.options),
  );
  return (
    <HydrateClient>
      <QueuePage />
    </HydrateClient>
  );
}
