import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";

/** Stands where data would be, when it could not be had. */
export const LoadFailed = ({ error, retry }: { error: unknown; retry: () => unknown }) => (
  <Callout
    tone="fail"
    title="This could not be loaded"
    action={
      <Button size="small" onClick={() => void retry()}>
        Try again
      </Button>
    }
  >
    {describeError(error).message}
  </Callout>
);
