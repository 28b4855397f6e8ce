import { LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { modeName, type Preview } from "./mode-words";

/** After the change: how to follow what it set going. */
export function ModeChanged({ change }: { change: Preview }) {
  const touched = change.deregistered + change.moved + change.stranded;
  return (
    <Callout
      title={`${modeName(change.to)} mode is in force`}
      action={
        touched > 0 && (
          <LinkButton href="/operator/tenants" size="small">
            Open the tenants
          </LinkButton>
        )
      }
    >
      {touched > 0
        ? `${touched.toLocaleString("en-GB")} ${touched === 1 ? "device follows" : "devices follow"} one after another. Each tenant's Devices shows how far each is; the list of tenants counts what is registered and what failed.`
        : "No device had to change."}
    </Callout>
  );
}
