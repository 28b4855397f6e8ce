import type { inferRouterOutputs } from "@trpc/server";
import type { StageState } from "@/app/_components/truth";
import type { AppRouter } from "@/server/trpc/root";
import { isListed } from "../status";

export type Progress = inferRouterOutputs<AppRouter>["devices"]["checklist"];

export const stepNames = ["mode", "key", "device", "listed", "provisioned"] as const;
export type StepName = (typeof stepNames)[number];
export type Step = {
  name: StepName;
  state: Exclude<StageState, "skipped">;
  /** The first that is not done: what is to do now. */
  now: boolean;
};

/** How each of the five steps stands, by what is there and nothing else. */
export function stepsOf({ done, mode, planIncludesIt, keptByOperator, account, device }: Progress): Step[] {
  const listed = done || (device !== null && isListed(device));
  const proven: Record<StepName, boolean> = {
    mode: planIncludesIt && mode !== "off",
    // What a tenant learns of the operator's account is only that it works.
    key: keptByOperator ? listed : account?.testOk === true,
    device: done || device !== null,
    listed,
    provisioned: done,
  };
  const failed: Partial<Record<StepName, boolean>> = {
    key: account?.testOk === false,
    listed: device?.status === "failed",
    provisioned: device?.stages.provisioned?.reason !== undefined,
  };
  const working = ["queued", "running", "deregistering"].includes(device?.status ?? "none");
  const skipped = (name: StepName) => name === "key" && keptByOperator;
  const now = stepNames.find((name) => !proven[name] && !skipped(name));
  return stepNames.map((name) => ({
    name,
    now: name === now,
    state: proven[name]
      ? "proven"
      : failed[name]
        ? "failed"
        : name === "listed" && working
          ? "waiting"
          : "idle",
  }));
}
