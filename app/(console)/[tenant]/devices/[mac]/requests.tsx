"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { Called } from "@/app/_components/called";
import { FactTable } from "@/app/_components/fact-table";
import { Status, type Tone } from "@/app/_ui/badge";
import { describeError } from "@/app/_ui/form-errors";
import { Mono } from "@/app/_ui/mono";
import { Section } from "@/app/_ui/section";
import { Time } from "@/app/_ui/time";
import { FEW, Older } from "./older";
import type { PhoneRequest } from "./types";

const outcomes: Record<string, { tone: Tone; word: string }> = {
  served: { tone: "proven", word: "Served" },
  challenged: { tone: "idle", word: "Challenged" },
  refused: { tone: "failed", word: "Refused" },
  paused: { tone: "waiting", word: "Paused" },
  not_found: { tone: "failed", word: "Not found" },
  bad_request: { tone: "failed", word: "Bad request" },
  error: { tone: "failed", word: "Error" },
};

const Outcome = ({ outcome }: PhoneRequest) => {
  const { tone, word } = outcomes[outcome] ?? { tone: "idle", word: outcome };
  return <Status tone={tone}>{word}</Status>;
};

/** What this phone asked of us, newest first, with what came of it. */
export function Requests({ query }: { query: UseQueryResult<{ items: PhoneRequest[] }, unknown> }) {
  const [all, setAll] = useState(false);
  const found = query.data?.items ?? [];
  return (
    <div id="requests" className="mt-8 scroll-mt-4">
      <Section
        boxed
        title="The phone’s requests"
        help="Every request with this MAC, newest first. The first one of each file is always without credentials and is challenged."
      >
        <FactTable<PhoneRequest>
          label="The phone’s requests"
          rows={all ? found : found.slice(0, FEW)}
          rowKey={({ id }) => id}
          none={
            query.error
              ? describeError(query.error).message
              : "None yet. A phone that is on its way shows up here with its first request."
          }
          columns={[
            { header: "Time", width: "92px", cell: ({ at }) => <Time at={at} className="text-ink-2" /> },
            {
              header: "Request",
              wide: true,
              cell: ({ method, path }) => <Called method={method} path={path} />,
            },
            { header: "Status", width: "64px", cell: ({ status }) => status },
            { header: "Outcome", width: "116px", cell: (row) => <Outcome {...row} /> },
            {
              header: "Why",
              width: "30%",
              wide: true,
              cell: ({ reason }) => <span className="text-ink-2">{reason}</span>,
            },
            {
              header: "Address",
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
