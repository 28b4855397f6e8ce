"use client";
import { useLocale, useTranslations } from "use-intl/react";
import { DescriptionList } from "@/app/_ui/description-list";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";
import { vendorName } from "@/server/vendors/vendor-names";
import type { Redirects } from "../../configuration/account-state";
import { QueueForm } from "./queue-form";

type Props = { slug: string; redirects: Redirects; mayWrite: boolean };

/** One queue for each redirect account: one that does not answer holds up no other. */
export function QueueSection({ slug, redirects, mayWrite }: Props) {
  const t = useTranslations("settings.advanced.queue");
  const locale = useLocale();
  const help = t("help");
  if (redirects.keptByOperator)
    return (
      <Section title={t("title")} help={help}>
        <p className="text-ink-2 text-table">{t("kept")}</p>
      </Section>
    );
  const [first] = redirects.items;
  if (!first)
    return (
      <Section title={t("title")} help={help}>
        <p className="text-ink-2 text-table">{t("none")}</p>
        {mayWrite && (
          <LinkButton href={`/${slug}/configuration`} className="mt-3">
            {t("openConfiguration")}
          </LinkButton>
        )}
      </Section>
    );
  return redirects.items.map((account) => (
    <Section
      key={account.vendor}
      title={t("titleOf", { vendor: vendorName(account.vendor), service: account.service })}
      help={account === first ? help : undefined}
    >
      {mayWrite ? (
        <QueueForm slug={slug} account={account} />
      ) : (
        <DescriptionList
          facts={[
            { term: t("atOnce"), value: account.queuenum.toLocaleString(locale) },
            { term: t("mayWait"), value: account.queuecap.toLocaleString(locale) },
          ]}
        />
      )}
    </Section>
  ));
}
