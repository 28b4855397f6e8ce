"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { SettingsHeader } from "../settings-header";
import { MemberList } from "./member-list";
import { Tokens } from "./tokens";

type Props = {
  slug: string;
  /** The user id of who looks, null for none. */
  me: string | null;
  maySignOut: boolean;
  /** null: may not see them. */
  tokens: { mayWrite: boolean } | null;
};

/** Who belongs to the tenant and where they are signed in, and the tokens that scripts use. */
export function Members({ slug, me, maySignOut, tokens }: Props) {
  const members = useQuery(useTRPC().members.list.queryOptions({ tenant: slug }));
  const { data } = members;
  const open = data?.reduce((sum, member) => sum + member.sessions, 0) ?? 0;
  const state = data
    ? `${data.length.toLocaleString("en-GB")} ${data.length === 1 ? "member" : "members"}, signed in with ${open.toLocaleString("en-GB")} ${open === 1 ? "browser" : "browsers"}.`
    : "Who belongs to this tenant.";
  return (
    <Page>
      <SettingsHeader slug={slug} isMaster={false} state={state} />
      <div className="max-w-[880px]">
        <Section title="Members" help="The operator may enter every tenant and is not listed here.">
          {members.isError && !data ? (
            <LoadFailed error={members.error} retry={() => members.refetch()} />
          ) : (
            <MemberList slug={slug} members={data} me={me} maySignOut={maySignOut} />
          )}
        </Section>
        {tokens && <Tokens slug={slug} mayWrite={tokens.mayWrite} />}
      </div>
    </Page>
  );
}
