"use client";
import { CloudOff, CloudUpload, Power, PowerOff, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { BulkBar } from "@/app/_ui/bulk-bar";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { useBulkRun } from "@/app/_ui/use-bulk-run";
import type { DeviceRow } from "./columns";
import { useChanging } from "./use-changing";
import { useRegistering } from "./use-registering";

type Props = {
  tenant: string;
  rows: readonly DeviceRow[];
  selected: ReadonlySet<string>;
  mayWrite: boolean;
  onClear: () => void;
};

/** What can be done with the chosen rows, a few at a time, with what came of each. */
export function DeviceBulk({ tenant, rows, selected, mayWrite, onClear }: Props) {
  const { registerAndWait, deregisterAndWait } = useRegistering(tenant);
  const { enable, disable, remove } = useChanging(tenant);
  const bulk = useBulkRun();
  const [asking, setAsking] = useState<"deregister" | "disable" | "delete">();
  const names = useRef(new Map<string, string>());
  for (const { mac, name } of rows) names.current.set(mac, name);
  const items = [...selected].map((id) => ({ id, label: names.current.get(id) ?? id }));
  const many =
    items.length === 1 ? (items[0]?.label ?? "") : `${items.length.toLocaleString("en-GB")} devices`;
  const start = (label: string, run: (mac: string) => Promise<string>) => () =>
    bulk.start({ label, items, run, atOnce: 6 });
  const closed = { open: true, onOpenChange: (open: boolean) => !open && setAsking(undefined) };

  return (
    <>
      <BulkBar
        count={selected.size}
        noun={{ one: "device", many: "devices" }}
        onClear={onClear}
        job={bulk.job}
        onCancel={bulk.cancel}
        onRetry={bulk.retry}
        onClose={() => {
          bulk.close();
          onClear();
        }}
        actions={[
          { label: "Register", icon: <CloudUpload />, onRun: start("Register", registerAndWait) },
          ...(mayWrite
            ? [
                { label: "Enable", icon: <Power />, onRun: start("Enable", enable) },
                { label: "Disable", icon: <PowerOff />, onRun: () => setAsking("disable") },
              ]
            : []),
          { label: "Deregister", icon: <CloudOff />, danger: true, onRun: () => setAsking("deregister") },
          ...(mayWrite
            ? [{ label: "Delete", icon: <Trash2 />, danger: true, onRun: () => setAsking("delete") }]
            : []),
        ]}
      />
      {asking === "deregister" && (
        <ConfirmDialog
          {...closed}
          danger
          title={`Deregister ${many}?`}
          description="The redirect service forgets them. A phone that is reset to factory settings afterwards does not come here any more. A phone in use keeps its configuration and goes on working."
          takesAlong={["Their ztp credentials end.", "Their truth lines begin anew at Listed."]}
          confirmLabel="Deregister"
          onConfirm={start("Deregister", deregisterAndWait)}
        />
      )}
      {asking === "disable" && (
        <ConfirmDialog
          {...closed}
          title={`Disable ${many}?`}
          description="They get nothing here until they are enabled again, whatever they ask. A phone in use keeps its configuration and goes on working. Nothing is deregistered and nothing is lost."
          confirmLabel="Disable"
          onConfirm={start("Disable", disable)}
        />
      )}
      {asking === "delete" && (
        <ConfirmDialog
          {...closed}
          danger
          title={`Delete ${many}?`}
          description="Their MACs get nothing here afterwards. A device that is registered is deregistered first, and goes when that is done."
          takesAlong={[
            "Their lines with the SIP passwords",
            "Their ztp and provisioning credentials",
            "Their calls to the redirect service",
            "Their registrations at the redirect service",
          ]}
          nameToType={many}
          confirmLabel={items.length === 1 ? "Delete device" : "Delete devices"}
          onConfirm={start("Delete", remove)}
        />
      )}
    </>
  );
}
