"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { AddToken } from "./add-token";
import { TokenList } from "./token-list";

/** The tokens that scripts present to the REST API. */
export function Tokens({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  const t = useTranslations("members.tokens");
  const tokens = useQuery(useTRPC().tokens.list.queryOptions({ tenant: slug }));
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t("title")}
      help={t("help")}
      actions={
        mayWrite && (
          <Button icon={<Plus />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        )
      }
    >
      {tokens.isError && !tokens.data ? (
        <LoadFailed error={tokens.error} retry={() => tokens.refetch()} />
      ) : (
        <TokenList slug={slug} tokens={tokens.data} mayWrite={mayWrite} />
      )}
      {adding && <AddToken slug={slug} onClose={() => setAdding(false)} />}
    </Section>
  );
}
