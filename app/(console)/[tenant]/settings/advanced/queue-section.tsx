import { LinkButton } from "@/app/_ui/button";
import { DescriptionList } from "@/app/_ui/description-list";
import { Section } from "@/app/_ui/section";
import type { Redirects } from "../../configuration/account-state";
import { vendorName } from "../../configuration/vendor-words";
import { QueueForm } from "./queue-form";

type Props = { slug: string; redirects: Redirects; mayWrite: boolean };

/** One queue for each redirect account: one that does not answer holds up no other. */
export function QueueSection({ slug, redirects, mayWrite }: Props) {
  const help =
    "Register and Deregister wait in a queue for each redirect account, first come, first served. An account that does not answer holds up no other.";
  if (redirects.keptByOperator)
    return (
      <Section title="Queue" help={help}>
        <p className="text-ink-2 text-table">
          The operator keeps the redirect account for all tenants, and its queue with it.
        </p>
      </Section>
    );
  const [first] = redirects.items;
  if (!first)
    return (
      <Section title="Queue" help={help}>
        <p className="text-ink-2 text-table">There is no redirect account yet, so there is no queue.</p>
        {mayWrite && (
          <LinkButton href={`/${slug}/configuration`} className="mt-3">
            Open Configuration
          </LinkButton>
        )}
      </Section>
    );
  return redirects.items.map((account) => (
    <Section
      key={account.vendor}
      title={`Queue of ${vendorName(account.vendor)} (${account.service})`}
      help={account === first ? help : undefined}
    >
      {mayWrite ? (
        <QueueForm slug={slug} account={account} />
      ) : (
        <DescriptionList
          facts={[
            { term: "At once (queuenum)", value: account.queuenum.toLocaleString("en-GB") },
            { term: "May wait (queuecap)", value: account.queuecap.toLocaleString("en-GB") },
          ]}
        />
      )}
    </Section>
  ));
}
