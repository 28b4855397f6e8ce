"use client";
import { CloudOff, CloudUpload, Layers, Power, PowerOff, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { BulkBar } from "@/app/_ui/bulk-bar";
import { useBulkRun } from "@/app/_ui/use-bulk-run";
import { AssignProfile } from "./assign-profile";
import { type AskedOfMany, ConfirmMany } from "./confirm-many";
import { useChanging } from "./use-changing";
import { useRegistering } from "./use-registering";

type Props = {
  tenant: string;
  selected: ReadonlySet<string>;
  /** What is known of the chosen ones' names, by MAC. */
  names: ReadonlyMap<string, string>;
  mayWrite: boolean;
  /** How many times the list was asked, by its key, to register the chosen ones. */
  registerAsked: number;
  onClear: () => void;
};

const AT_ONCE = 6;
/** Assigning goes by calls of so many. */
const ASSIGNED_TOGETHER = 100;

/** What can be done with the chosen rows, a few at a time, with what came of each. */
export function DeviceBulk({ tenant, selected, names, mayWrite, registerAsked, onClear }: Props) {
  const t = useTranslations("devices.bulk");
  const { registerAndWait, deregisterAndWait } = useRegistering(tenant);
  const { enable, disable, remove, assignProfile } = useChanging(tenant);
  const bulk = useBulkRun();
  const [asking, setAsking] = useState<AskedOfMany | "assign">();
  const items = [...selected].map((id) => ({ id, label: names.get(id) ?? id }));
  const many = items.length === 1 ? (items[0]?.label ?? "") : t("many", { count: items.length });
  const start = (label: string, run: (mac: string) => Promise<string>, atOnce = AT_ONCE) =>
    bulk.start({ label, items, run, atOnce });
  const registerAll = () => start(t("register"), registerAndWait);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key was pressed, nothing else
  useEffect(() => {
    if (registerAsked > 0) registerAll();
  }, [registerAsked]);
  const confirmed = {
    deregister: () => start(t("deregister"), deregisterAndWait),
    disable: () => start(t("disable"), disable),
    delete: () => start(t("delete"), remove),
  };

  return (
    <>
      <BulkBar
        count={selected.size}
        noun={{ one: t("device"), many: t("devices") }}
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
            label: t("register"),
            icon: <CloudUpload />,
            onRun: registerAll,
          },
          ...(mayWrite
            ? [
                { label: t("assign"), icon: <Layers />, onRun: () => setAsking("assign") },
                { label: t("enable"), icon: <Power />, onRun: () => start(t("enable"), enable) },
                { label: t("disable"), icon: <PowerOff />, onRun: () => setAsking("disable") },
              ]
            : []),
          {
            label: t("deregister"),
            icon: <CloudOff />,
            danger: true,
            onRun: () => setAsking("deregister"),
          },
          ...(mayWrite
            ? [{ label: t("delete"), icon: <Trash2 />, danger: true, onRun: () => setAsking("delete") }]
            : []),
        ]}
      />
      {asking === "assign" && (
        <AssignProfile
          tenant={tenant}
          many={many}
          onClose={() => setAsking(undefined)}
          onAssign={(profileId, how) => start(t("assign"), assignProfile(profileId, how), ASSIGNED_TOGETHER)}
        />
      )}
      {asking && asking !== "assign" && (
        <ConfirmMany
          asked={asking}
          many={many}
          count={items.length}
          onClose={() => setAsking(undefined)}
          onConfirm={confirmed[asking]}
        />
      )}
    </>
  );
}
