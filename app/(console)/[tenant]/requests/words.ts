import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { RequestOutcome } from "@/server/requests/schema";

export type RequestWords = Translate<"requests">;

/** How grave it is what came of a request. */
export const outcomeTones: Record<RequestOutcome, Tone> = {
  served: "proven",
  challenged: "idle",
  refused: "failed",
  paused: "waiting",
  not_found: "failed",
  bad_request: "failed",
  error: "failed",
};

/** Whose log it is: a tenant's own phones', or on the master tenant that of the phones that are nobody's. */
export const logOf = (unowned: boolean) => (unowned ? "unknown" : "own");
