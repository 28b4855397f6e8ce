"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { describeError } from "@/app/_ui/form-errors";
import { Section } from "@/app/_ui/section";
import { Skeleton } from "@/app/_ui/skeleton";
import { Time } from "@/app/_ui/time";
import { nextCursor } from "../filters";
import { timelineInput } from "./requests-input";
import { marks, told } from "./timeline-words";

/** What happened to the device, newest first: what people did, what the services said, what the phone asked. */
export function Timeline({ tenant, mac }: { tenant: string; mac: string }) {
  const t = useTranslations("device.timeline");
  const say = useSay();
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.devices.timeline.infiniteQueryOptions(timelineInput(tenant, mac), { getNextPageParam: nextCursor }),
  );
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <div id="timeline" className="mt-8 scroll-mt-4">
      <Section boxed title={t("title")} help={t("help")}>
        {!items && (
          <div className="flex flex-col gap-4 p-4">
            {list.error ? (
              <p className="text-ink-2 text-table">{say(describeError(list.error).message)}</p>
            ) : (
              ["w-40", "w-64", "w-52"].map((width) => <Skeleton key={width} className={width} />)
            )}
          </div>
        )}
        <ol aria-label={t("title")}>
          {items?.map((item) => {
            const { icon: Icon, title, detail, tone } = told({ t, say }, item);
            return (
              <li
                key={`${item.kind} ${item.id} ${item.at.getTime()}`}
                className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5 border-line px-3 py-2 text-table not-last:border-b sm:grid-cols-[20px_minmax(0,1fr)_120px]"
              >
                <Icon aria-hidden="true" className={cx("mt-px size-4", marks[tone])} />
                <div className="min-w-0">
                  <p className="wrap-anywhere font-medium">{title}</p>
                  {detail && <p className="wrap-anywhere text-ink-2">{detail}</p>}
                </div>
                <Time at={item.at} className="text-ink-3 max-sm:col-start-2 sm:text-right" />
              </li>
            );
          })}
        </ol>
        {list.hasNextPage && (
          <div className="border-line border-t px-1.5 py-1.5">
            <Button
              variant="quiet"
              size="small"
              pending={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t("older")}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}
