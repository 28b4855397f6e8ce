"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { readTruth } from "@/app/_components/truth";
import { Section } from "@/app/_ui/section";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import type { Device } from "./types";

const stepNames = [
  "enable",
  "wait",
  "fix",
  "setUp",
  "restart",
  "register",
  "reset",
  "internet",
  "virtual",
  "requests",
  "call",
] as const;
type StepName = (typeof stepNames)[number];

/** What a person does next, by how far the phone has come; nothing where nothing is to do. */
function stepsOf(device: Device): StepName[] {
  const byHand = !hasRedirectService(device.vendor);
  const { first } = readTruth(device.stages, null, byHand);
  if (!device.enabled) return ["enable"];
  if (!first) return [];
  if (first.name === "listed") {
    if (device.nextAttemptAt) return ["wait"];
    return first.state === "failed" ? ["fix"] : ["register", "reset", "internet"];
  }
  if (first.name === "redirected") return ["reset", "internet", "virtual"];
  if (byHand && first.name === "provisioned") return ["setUp", "restart"];
  return first.name === "provisioned" ? ["requests"] : ["call"];
}

export function NextSteps({ tenant, device }: { tenant: string; device: Device }) {
  const t = useTranslations("device.next");
  const steps = stepsOf(device);
  if (steps.length === 0) return null;
  const marks = {
    menu: (text: ReactNode) => <span className="whitespace-nowrap font-medium text-ink">{text}</span>,
    link: (text: ReactNode) => (
      <Link href={`/${tenant}/configuration`} className="text-accent underline underline-offset-2">
        {text}
      </Link>
    ),
  };
  return (
    <Section title={t("title")}>
      <ol className="flex flex-col gap-3">
        {steps.map((name, index) => (
          <li key={name} className="flex gap-3 text-table">
            <span
              aria-hidden="true"
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-ink-3 text-small"
            >
              {index + 1}
            </span>
            <div className="min-w-0 max-w-[68ch]">
              <p className="font-medium">{t(`${name}.title`)}</p>
              <p className="text-ink-2">{t.rich(`${name}.text`, marks)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
