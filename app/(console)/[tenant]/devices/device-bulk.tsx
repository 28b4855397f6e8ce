"use client";
import { CloudOff, CloudUpload } from "lucide-react";
import { useRef, useState } from "react";
import { BulkBar } from "@/app/_ui/bulk-bar";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { useBulkRun } from "@/app/_ui/use-bulk-run";
import type { DeviceRow } from "./columns";
import { useRegistering } from "./use-registering";

type Props = {
  tenant: string;
  rows: readonly DeviceRow[];
  selected: ReadonlySet<string>;
  onClear: () => void;
};

/** Register and Deregister for the chosen rows, a few at a time, with what came of each. */
export function DeviceBulk({ tenant, rows, selected, onClear }: Props) {
  const { registerAndWait, deregisterAndWait } = useRegistering(tenant);
  const bulk = useBulkRun();
  const [asking, setAsking] = useState(false);
  const names = useRef(new Map<string, string>());
  for (const { mac, name } of rows) names.current.set(mac, name);
  const items = [...selected].map((id) => ({ id, label: names.current.get(id) ?? id }));
  const many = items.length === 1 ? (items[0]?.label ?? "") : `${items.length} devices`;

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
          {
            label: "Register",
            icon: <CloudUpload />,
            onRun: () => bulk.start({ label: "Register", items, run: registerAndWait, atOnce: 6 }),
          },
          { label: "Deregister", icon: <CloudOff />, danger: true, onRun: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={`Deregister ${many}?`}
        description="The redirect service forgets them. A phone that is reset to factory settings afterwards does not come here any more. A phone in use keeps its configuration and goes on working."
        takesAlong={["Their ztp credentials end.", "Their truth lines begin anew at Listed."]}
        confirmLabel="Deregister"
        onConfirm={() => bulk.start({ label: "Deregister", items, run: deregisterAndWait, atOnce: 6 })}
      />
    </>
  );
}
