"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { type Person, peoplePages, readQuery } from "./people-pages";
import { PeopleTable } from "./people-table";
import { ResetLink } from "./reset-link";
import { SignOutPerson } from "./sign-out-person";

type Doing = { what: "reset" | "signOut"; person: Person };

/** Everybody who has an account in this installation. */
export function PeoplePage() {
  const t = useTranslations("accounts.people");
  const say = useSay();
  const query = readQuery(useSearchParams().get("q"));
  const [doing, setDoing] = useState<Doing>();
  const list = useInfiniteQuery(
    useTRPC().people.list.infiniteQueryOptions(peoplePages.input(query), {
      ...peoplePages.options,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items);
  const failed = list.error && say(describeError(list.error).message);
  const close = () => setDoing(undefined);
  return (
    <Page kind="list">
      <PageHeader
        title={t("title")}
        state={rows ? t("state", { count: rows.length, more: list.hasNextPage ? "yes" : "no" }) : t("unread")}
      />
      {failed && !rows ? (
        <Callout
          tone="fail"
          title={t("failed")}
          action={
            <Button size="small" onClick={() => void list.refetch()}>
              {t("again")}
            </Button>
          }
        >
          {failed}
        </Callout>
      ) : (
        <PeopleTable
          rows={rows}
          query={query}
          stale={list.isPlaceholderData}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: (list.isFetchNextPageError && failed) || undefined,
          }}
          onReset={(person) => setDoing({ what: "reset", person })}
          onSignOut={(person) => setDoing({ what: "signOut", person })}
        />
      )}
      {doing?.what === "reset" && <ResetLink person={doing.person} onClose={close} />}
      {doing?.what === "signOut" && <SignOutPerson person={doing.person} onClose={close} />}
    </Page>
  );
}
