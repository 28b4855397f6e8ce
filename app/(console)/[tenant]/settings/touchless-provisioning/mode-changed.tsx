import { LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { inForce, type Preview } from "./mode-words";

/** After the change: how to follow what it set going. */
export function ModeChanged({ change }: { change: Preview }) {
  const touched = change.deregistered + change.moved + change.stranded;
  return (
    <Callout
      title={inForce(change.to)}
      action={
        touched > 0 && (
          <LinkButton href="/operator/tenants" size="small">
            Open the tenants
          </LinkButton>
        )
      }
    >
      {touched > 0
        ? `${touched.toLocaleString("en-GB")} ${touched === 1 ? "device follows" : "devices follow, a few at once"}. Each tenant's Devices shows how far each is; the list of tenants counts what is registered and what failed.`
        : "No device had to change."}
    </Callout>
  );
}
