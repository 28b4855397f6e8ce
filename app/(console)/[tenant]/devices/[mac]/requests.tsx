"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Called } from "@/app/_components/called";
import { FactTable } from "@/app/_components/fact-table";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { describeError } from "@/app/_ui/form-errors";
import { Mono } from "@/app/_ui/mono";
import { Section } from "@/app/_ui/section";
import { Time } from "@/app/_ui/time";
import { outcomeTones } from "../../requests/words";
import { FEW, Older } from "./older";
import type { PhoneRequest } from "./types";

function Outcome({ outcome }: PhoneRequest) {
  const t = useTranslations("requests.outcome");
  return <Status tone={outcomeTones[outcome]}>{t(outcome)}</Status>;
}

/** What this phone asked of us, newest first, with what came of it. */
export function Requests({ query }: { query: UseQueryResult<{ items: PhoneRequest[] }, unknown> }) {
  const t = useTranslations("device.requests");
  const say = useSay();
  const [all, setAll] = useState(false);
  const found = query.data?.items ?? [];
  return (
    <div id="requests" className="mt-8 scroll-mt-4">
      <Section boxed title={t("title")} help={t("help")}>
        <FactTable<PhoneRequest>
          label={t("title")}
          rows={all ? found : found.slice(0, FEW)}
          rowKey={({ id }) => id}
          none={query.error ? say(describeError(query.error).message) : t("none")}
          columns={[
            { header: t("time"), width: "92px", cell: ({ at }) => <Time at={at} className="text-ink-2" /> },
            {
              header: t("request"),
              wide: true,
              cell: ({ method, path }) => <Called method={method} path={path} />,
            },
            { header: t("status"), width: "64px", cell: ({ status }) => status },
            { header: t("outcome"), width: "116px", cell: (row) => <Outcome {...row} /> },
            {
              header: t("why"),
              width: "30%",
              wide: true,
              cell: ({ reason }) => <span className="text-ink-2">{say(reason)}</span>,
            },
            {
              header: t("address"),
              width: "120px",
              cell: ({ address, userAgent }) => (
                <span title={userAgent ?? undefined}>
                  <Mono className="break-all text-ink-2">{address}</Mono>
                </span>
              ),
            },
          ]}
        />
        <Older count={all ? 0 : found.length - FEW} onShow={() => setAll(true)} />
      </Section>
    </div>
  );
}
