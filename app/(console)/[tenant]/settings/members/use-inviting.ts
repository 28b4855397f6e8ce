"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { describeError } from "@/app/_ui/form-errors";
import type { AppRouter } from "@/server/trpc/root";

export type Invitation = inferRouterOutputs<AppRouter>["invitations"]["list"]["items"][number];
type Role = Invitation["role"];

/** What came of one address: a mail, a link to hand over (and why no mail went), or a refusal. */
export type Invited =
  | { email: string; how: "mailed" }
  | { email: string; how: "link"; link: string; reason: string | null }
  | { email: string; how: "refused"; reason: string };

/** Invites one after the other, and says what came of each. */
export function useInviting(slug: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation(trpc.invitations.invite.mutationOptions());
  const [done, setDone] = useState(0);

  const one = async (email: string, role: Role): Promise<Invited> => {
    try {
      const { link, invitation } = await mutateAsync({ tenant: slug, email, role });
      return link
        ? { email, how: "link", link, reason: invitation.mail?.reason ?? null }
        : { email, how: "mailed" };
    } catch (error) {
      return { email, how: "refused", reason: describeError(error).message };
    }
  };
  const invite = async (emails: readonly string[], role: Role): Promise<Invited[]> => {
    setDone(0);
    const results: Invited[] = [];
    for (const email of emails) {
      results.push(await one(email, role));
      setDone(results.length);
    }
    await queries.invalidateQueries({ queryKey: trpc.invitations.pathKey() });
    return results;
  };
  return { invite, done };
}
