import { and, eq, gte, ilike, like, lte, or, type SQL } from "drizzle-orm";
import { phoneRequests } from "@/db/schema/records";
import type { RequestOutcome } from "./schema";
import { type RequestRange, startOf } from "./window";

type Filters = {
  mac?: string | undefined;
  address?: string | undefined;
  path?: string | undefined;
  outcome?: RequestOutcome | undefined;
};

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");
/** A part of a MAC as people write it: its pairs of digits with something between. */
const PART_OF_MAC = /^[0-9a-f]{2}(?:[:\-.][0-9a-f]{2}){1,4}$/i;

/** What every look at the log narrows by. */
export function matching({ mac, address, path, outcome }: Filters): SQL | undefined {
  return and(
    mac ? eq(phoneRequests.mac, mac) : undefined,
    address ? like(phoneRequests.address, `${literally(address)}%`) : undefined,
    path ? inPath(path) : undefined,
    outcome ? eq(phoneRequests.outcome, outcome) : undefined,
  );
}

const inPath = (text: string) =>
  or(
    ilike(phoneRequests.path, `%${literally(text)}%`),
    PART_OF_MAC.test(text) ? ilike(phoneRequests.path, `%${text.replace(/[:\-.]/g, "")}%`) : undefined,
  );

/** The part of time that a range back from `until` covers; nothing is asked of the end when `until` is now. */
export function within(range: RequestRange, until: Date | undefined): SQL | undefined {
  const from = startOf(range, until ?? new Date());
  return and(
    from ? gte(phoneRequests.at, from) : undefined,
    until ? lte(phoneRequests.at, until) : undefined,
  );
}
