import type { Tone } from "@/app/_ui/badge";
import type { RequestOutcome } from "@/server/requests/schema";
import type { RequestRange } from "@/server/requests/window";

/** What came of a request, as a person says it. */
export const outcomeWords: Record<RequestOutcome, { word: string; tone: Tone }> = {
  served: { word: "Served", tone: "proven" },
  challenged: { word: "Challenged", tone: "idle" },
  refused: { word: "Refused", tone: "failed" },
  paused: { word: "Paused", tone: "waiting" },
  not_found: { word: "Not found", tone: "failed" },
  bad_request: { word: "Bad request", tone: "failed" },
  error: { word: "Error", tone: "failed" },
};

export const rangeWords: Record<RequestRange, { choice: string; inIt: string }> = {
  hour: { choice: "Last hour", inIt: "in the last hour" },
  day: { choice: "Last day", inIt: "in the last day" },
  week: { choice: "Last week", inIt: "in the last week" },
  all: { choice: "All", inIt: "so far" },
};

/** How the page is called: a tenant's log has its phones, the master tenant's those that are nobody's. */
export const pageWords = (unowned: boolean) =>
  unowned
    ? { title: "Unknown phones", what: "Requests of phones that belong to no device of any tenant" }
    : { title: "Requests", what: "What this tenant’s phones asked, and what came of it" };

export const count = (value: number): string => value.toLocaleString("en-GB");
