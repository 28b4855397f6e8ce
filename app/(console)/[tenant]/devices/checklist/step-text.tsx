"use client";
import { useTranslations } from "use-intl/react";
import type { May } from "../device-list";
import { messageWords, waitingOf } from "../status";
import { useWords } from "../use-words";
import type { Progress, StepName } from "./steps";

type Props = {
  name: StepName;
  progress: Progress;
  device: Progress["device"];
  may: May;
  isOperator: boolean;
};

/** What there is to say of a step: how it stands, or what it is for and who does it. */
export function StepText({ name, progress, device, may, isOperator }: Props) {
  const t = useTranslations("checklist");
  const words = useWords();
  const { account, keptByOperator } = progress;
  switch (name) {
    case "mode":
      if (!progress.planIncludesIt) return isOperator ? t("mode.planOperator") : t("mode.plan");
      if (progress.mode === "off") return isOperator ? t("mode.offOperator") : t("mode.off");
      return t("mode.on");
    case "key":
      if (keptByOperator) return t("key.kept");
      if (!account) return may.write ? t("key.enter") : t("byAdmin");
      if (account.testOk === null) return may.write ? t("key.untested") : t("byAdmin");
      if (!account.testOk) return account.message ? words.say(account.message) : t("key.failed");
      return t("key.works", { company: account.company ?? "-" });
    case "device":
      if (device) return t("device.there", { name: device.name });
      return may.write ? t("device.add") : t("byAdmin");
    case "listed": {
      if (!device) return t("listed.later");
      const waiting = waitingOf(words, device);
      if (waiting) return waiting.reason;
      if (device.status === "failed") return messageWords(words, device);
      if (device.stages.listed && device.stages.listed.reason === undefined) return t("listed.done");
      return may.register ? t("listed.register") : t("byAdmin");
    }
    case "provisioned":
      if (progress.done) return t("provisioned.done", { name: device?.name ?? "" });
      return may.register ? t("provisioned.boot") : t("provisioned.wait");
  }
}
