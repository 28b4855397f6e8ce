import Link from "next/link";
import type { ReactNode } from "react";
import { readTruth } from "@/app/_components/truth";
import { Section } from "@/app/_ui/section";
import type { Device } from "./types";

type Step = { title: string; text: ReactNode };
const Menu = ({ children }: { children: ReactNode }) => (
  <span className="whitespace-nowrap font-medium text-ink">{children}</span>
);

const reset: Step[] = [
  {
    title: "Reset the phone to factory settings",
    text: (
      <>
        On its web interface: <Menu>Advanced → Update → Reset</Menu>. Or on the phone: dial <Menu>**##</Menu>,
        hold <Menu>#</Menu> until it is in rescue mode, then choose <Menu>Settings reset</Menu>. A phone that
        is new in its box needs no reset.
      </>
    ),
  },
  {
    title: "Let it reach the internet",
    text: "It asks the redirect service, is sent here, takes its configuration and restarts. That is a few minutes; nobody has to touch it.",
  },
];

/** What a person does next, by how far the phone has come; nothing where nothing is to do. */
function stepsOf(tenant: string, device: Device): Step[] {
  const { first } = readTruth(device.stages);
  if (!device.enabled) return [{ title: "Enable it", text: "Then the phone gets its configuration again." }];
  if (!first) return [];
  if (first.name === "listed")
    return first.state === "failed" || device.nextAttemptAt
      ? [
          {
            title: device.nextAttemptAt
              ? "Nothing, if it does not last"
              : "Put it right, then press Register",
            text: (
              <>
                {device.nextAttemptAt && "It is tried again by itself; Try now asks at once. "}
                The calls below say what the redirect service answered. Its key is on the{" "}
                <Link href={`/${tenant}/configuration`} className="text-accent underline underline-offset-2">
                  Configuration
                </Link>{" "}
                page, where Test tells at once whether it works.
              </>
            ),
          },
        ]
      : [
          {
            title: "Register",
            text: "The redirect service is given the address and the credentials for this phone. That takes some seconds.",
          },
          ...reset,
        ];
  if (first.name === "redirected")
    return [
      ...reset,
      {
        title: "No phone at hand?",
        text: "Boot a virtual phone: it makes a real phone’s requests, over HTTP.",
      },
    ];
  if (first.name === "provisioned")
    return [
      {
        title: "Wait a minute, then look at its requests",
        text: "After the first file the phone restarts and asks for its configuration. If nothing comes, the latest request below says why.",
      },
    ];
  return [
    {
      title: "Make a call",
      text: "The phone has everything to register at its PBX. When it can be called, it is in service.",
    },
  ];
}

export function NextSteps({ tenant, device }: { tenant: string; device: Device }) {
  const steps = stepsOf(tenant, device);
  if (steps.length === 0) return null;
  return (
    <Section title="What to do next">
      <ol className="flex flex-col gap-3">
        {steps.map(({ title, text }, index) => (
          <li key={title} className="flex gap-3 text-table">
            <span
              aria-hidden="true"
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-ink-3 text-small"
            >
              {index + 1}
            </span>
            <div className="min-w-0 max-w-[68ch]">
              <p className="font-medium">{title}</p>
              <p className="text-ink-2">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
