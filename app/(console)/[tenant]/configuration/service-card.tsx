import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status, Tag } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { vendorName } from "@/server/vendors/vendor-names";
import { type Account, accountState, type Redirects } from "./account-state";

type Props = {
  service: Redirects["services"][number];
  account: Account | undefined;
  href: string;
  mayWrite: boolean;
};

/** One redirect service: whose phones, its own name, how its account stands, and the way to change it. */
export function ServiceCard({ service, account, href, mayWrite }: Props) {
  const t = useTranslations("configuration");
  const say = useSay();
  const { tone, words } = accountState(useTranslations("configuration.state"), account);
  const name = vendorName(service.vendor);
  const verb = mayWrite ? (account ? "edit" : "setUp") : "view";
  return (
    <li className="rounded-md border border-line bg-surface">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="flex items-center gap-2 font-semibold text-base">
            <Link href={href} className="rounded-sm underline-offset-2 hover:underline">
              {name}
            </Link>
            <Tag>{service.name}</Tag>
          </h2>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-table">
            <Status tone={tone} className="font-medium">
              {words}
            </Status>
            {account?.testedAt && (
              <span className="text-ink-3">
                {t.rich("card.tested", { time: () => <Time at={account.testedAt} /> })}
              </span>
            )}
          </div>
        </div>
        <LinkButton
          href={href}
          variant={account ? "default" : mayWrite ? "primary" : "default"}
          aria-label={t(`card.${verb}Of`, { name })}
        >
          {t(`card.${verb}`)}
        </LinkButton>
      </div>
      {account?.testOk === false && (
        <p className="border-line border-t px-4 py-2.5 text-table">
          {say(account.testMessage ?? "")} <span className="text-ink-2">{say(account.testRemedy ?? "")}</span>
        </p>
      )}
      {account && (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 border-line border-t px-4 py-2 text-ink-3 text-small">
          <div className="flex min-w-0 gap-1.5">
            <dt>Access Key ID</dt>
            <dd className="truncate text-ink-2">
              <Mono>{account.keyId}</Mono>
            </dd>
          </div>
          <div className="flex min-w-0 gap-1.5">
            <dt>{t("sweep.last")}</dt>
            <dd className="text-ink-2">
              {account.sweptAt ? (
                <>
                  <Time at={account.sweptAt} />: {say(account.sweepMessage ?? "")}
                </>
              ) : (
                t("card.noSweep")
              )}
            </dd>
          </div>
        </dl>
      )}
      {!account && (
        <p className="border-line border-t px-4 py-2.5 text-ink-2 text-table">
          {t("card.what", { service: service.name, vendor: name })}
        </p>
      )}
    </li>
  );
}
