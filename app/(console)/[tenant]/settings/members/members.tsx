"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { SettingsHeader } from "../settings-header";
import { Invitations } from "./invitations";
import { MemberList } from "./member-list";
import { Tokens } from "./tokens";

type Props = {
  slug: string;
  /** The user id of who looks, null for none. */
  me: string | null;
  mayWrite: boolean;
  /** null: may not see them. */
  tokens: { mayWrite: boolean } | null;
};

/** Who belongs to the tenant and where they are signed in, and the tokens that scripts use. */
export function Members({ slug, me, mayWrite, tokens }: Props) {
  const t = useTranslations("members");
  const members = useQuery(useTRPC().members.list.queryOptions({ tenant: slug }));
  const { data } = members;
  const open = data?.reduce((sum, member) => sum + member.sessions, 0) ?? 0;
  const state = data ? t("state", { members: data.length, browsers: open }) : t("stateUnread");
  return (
    <Page>
      <SettingsHeader slug={slug} isMaster={false} state={state} />
      <div className="max-w-[880px]">
        <Section title={t("members")} help={t("membersHelp")}>
          {members.isError && !data ? (
            <LoadFailed error={members.error} retry={() => members.refetch()} />
          ) : (
            <MemberList slug={slug} members={data} me={me} mayWrite={mayWrite} />
          )}
        </Section>
        {mayWrite && <Invitations slug={slug} />}
        {tokens && <Tokens slug={slug} mayWrite={tokens.mayWrite} />}
      </div>
    </Page>
  );
}
