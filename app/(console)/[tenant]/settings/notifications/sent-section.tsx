"use client";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { describeError } from "@/app/_ui/form-errors";
import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { toast } from "@/app/_ui/toast";
import { LoadFailed } from "../../configuration/load-failed";
import { useSentColumns } from "./sent-columns";
import { type Delivery, nextCursor, sentInput } from "./types";
import { useReadAgain } from "./use-read-again";

/** While a message is on its way the list is asked again by itself. */
const LOOK_AGAIN_MS = 3000;

/** What the targets were told, newest first, with what came of each. */
export function SentSection({
  slug,
  isMaster,
  mayWrite,
}: {
  slug: string;
  isMaster: boolean;
  mayWrite: boolean;
}) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const readAgain = useReadAgain(slug);
  const sent = useInfiniteQuery(
    trpc.notifications.deliveries.infiniteQueryOptions(sentInput(slug), {
      getNextPageParam: nextCursor,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ items }) => items.some((item) => item.state === "waiting"))
          ? LOOK_AGAIN_MS
          : false,
    }),
  );
  const again = useMutation(
    trpc.notifications.sendAgain.mutationOptions({
      onSuccess: () => toast.done(t("againAsked")),
      onError: (error) => toast.error(error),
      onSettled: readAgain,
    }),
  );
  const columns = useSentColumns({
    slug,
    isMaster,
    onAgain: mayWrite ? ({ id }) => again.mutate({ tenant: slug, id }) : undefined,
  });
  const rows = sent.data?.pages.flatMap(({ items }) => items);
  return (
    <Section title={t("sent")} help={t("sentHelp")}>
      {sent.isError && !rows ? (
        <LoadFailed error={sent.error} retry={() => sent.refetch()} />
      ) : (
        <Table<Delivery>
          id="notifications-sent"
          label={t("sent")}
          inline
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowLabel={({ target }) => target.address}
          more={{
            has: sent.hasNextPage,
            loading: sent.isFetchingNextPage,
            load: () => void sent.fetchNextPage(),
            error: sent.isFetchNextPageError ? describeError(sent.error).message : undefined,
          }}
          empty={
            <EmptyState icon={<Send />} title={t("noneSent")}>
              {t("noneSentHelp")}
            </EmptyState>
          }
        />
      )}
    </Section>
  );
}
