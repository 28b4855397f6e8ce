import { Callout } from "@/app/_ui/callout";
import { Spinner } from "@/app/_ui/spinner";
import type { Mode } from "@/server/settings/schema";
import { LoadFailed } from "../../configuration/load-failed";
import { consequences, modeName, type Preview } from "./mode-words";

type Props = { to: Mode; preview: Preview | undefined; error: unknown; retry: () => unknown };

/** What will happen, before it does. */
export function ModePreview({ to, preview, error, retry }: Props) {
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!preview)
    return (
      <div className="flex min-h-10 items-center gap-3 rounded-md border border-line-strong bg-sunken px-3 py-2.5 text-table">
        <Spinner className="text-ink-3" />
        What the change would do is counted.
      </div>
    );
  const lines = consequences(preview);
  if (lines.length === 0)
    return (
      <Callout title={`What changing to ${modeName(to)} does`}>
        No device is registered in another way than this mode wants, so none is touched.
      </Callout>
    );
  return (
    <Callout tone="warn" title={`What changing to ${modeName(to)} does`}>
      <ul className="flex flex-col gap-1.5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  );
}
