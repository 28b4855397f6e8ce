import { Time } from "@/app/_ui/time";
import type { Account } from "../account-state";

/** What the last comparison found. */
export const LastSweep = ({ account }: { account: Account }) => (
  <p className="text-table">
    {account.sweptAt ? (
      <>
        {account.sweepMessage}{" "}
        <span className="text-ink-3">
          <Time at={account.sweptAt} />
        </span>
      </>
    ) : (
      <span className="text-ink-2">Not compared yet.</span>
    )}
  </p>
);
