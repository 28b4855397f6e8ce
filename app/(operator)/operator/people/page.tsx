import { getTranslations } from "@/app/_i18n/server";
import { getQueryClient, HydrateClient, trpc } from "@/app/_trpc/server";
import { PeoplePage } from "./people-page";
import { peoplePages, readQuery } from "./people-pages";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.people"))("title") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function People({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = readQuery(typeof q === "string" ? q : null);
  await (await getQueryClient()).prefetchInfiniteQuery(
    trpc.people.list.infiniteQueryOptions(peoplePages.input(query), peoplePages.options),
  );
  return (
    <HydrateClient>
      <PeoplePage />
    </HydrateClient>
  );
}
