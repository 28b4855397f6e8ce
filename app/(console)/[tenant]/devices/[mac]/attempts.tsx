"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { Called } from "@/app/_components/called";
import { FactTable } from "@/app/_components/fact-table";
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
  const [all, setAll] = useState(false);
  const calls = query.data?.attempts ?? [];
  return (
    <div id="calls" className="mt-8 scroll-mt-4">
      <Section
        boxed
        title="Calls to the redirect service"
        help="What was asked of SRAPS for this phone, newest first. Keys and credentials are left out."
      >
        <FactTable<Attempt>
          label="Calls to the redirect service"
          rows={all ? calls : calls.slice(0, FEW)}
          rowKey={({ at }, index) => `${at.getTime()} ${index}`}
          none={query.error ? describeError(query.error).message : "None yet. Register makes the first ones."}
          columns={[
            { header: "Time", width: "92px", cell: ({ at }) => <Time at={at} className="text-ink-2" /> },
            {
              header: "Call",
              wide: true,
              cell: ({ method, path }) => <Called method={method} path={path} />,
            },
            { header: "Status", width: "72px", cell: ({ status }) => status ?? "-" },
            {
              header: "Took",
              width: "84px",
              align: "end",
              cell: ({ durationMs }) => `${durationMs.toLocaleString("en-GB")} ms`,
            },
            {
              header: "Outcome",
              width: "176px",
              cell: (call) => <Status tone={toneOf(call)}>{capital(call.outcome)}</Status>,
            },
          ]}
        />
        <Older count={all ? 0 : calls.length - FEW} onShow={() => setAll(true)} />
      </Section>
    </div>
  );
}
