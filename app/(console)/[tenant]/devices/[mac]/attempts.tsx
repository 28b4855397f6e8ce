"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Called } from "@/app/_components/called";
import { FactTable } from "@/app/_components/fact-table";
import { useSay } from "@/app/_i18n/provider";
import { Status, type Tone } from "@/app/_ui/badge";
import { describeError } from "@/app/_ui/form-errors";
import { Section } from "@/app/_ui/section";
import { Time } from "@/app/_ui/time";
import { FEW, Older } from "./older";
import type { Attempt } from "./types";

/** "Not found" is what a phone that is not listed yet answers with, so it is no failure by itself. */
const toneOf = ({ status }: Attempt): Tone =>
  status === null || status >= 400 ? (status === 404 ? "idle" : "failed") : "proven";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Each call to the redirect service for this phone, redacted, newest first. */
export function Attempts({ query }: { query: UseQueryResult<{ attempts: Attempt[] }, unknown> }) {
  const t = useTranslations("device.calls");
  const say = useSay();
  const [all, setAll] = useState(false);
  const calls = query.data?.attempts ?? [];
  return (
    <div id="calls" className="mt-8 scroll-mt-4">
      <Section boxed title={t("title")} help={t("help")}>
        <FactTable<Attempt>
          label={t("title")}
          rows={all ? calls : calls.slice(0, FEW)}
          rowKey={({ at }, index) => `${at.getTime()} ${index}`}
          none={query.error ? say(describeError(query.error).message) : t("none")}
          columns={[
            { header: t("time"), width: "92px", cell: ({ at }) => <Time at={at} className="text-ink-2" /> },
            {
              header: t("call"),
              wide: true,
              cell: ({ method, path }) => <Called method={method} path={path} />,
            },
            { header: t("status"), width: "72px", cell: ({ status }) => status ?? "-" },
            {
              header: t("took"),
              width: "84px",
              align: "end",
              cell: ({ durationMs }) => t("milliseconds", { count: durationMs }),
            },
            {
              header: t("outcome"),
              width: "176px",
              cell: (call) => <Status tone={toneOf(call)}>{capital(say(call.outcome))}</Status>,
            },
          ]}
        />
        <Older count={all ? 0 : calls.length - FEW} onShow={() => setAll(true)} />
      </Section>
    </div>
  );
}
