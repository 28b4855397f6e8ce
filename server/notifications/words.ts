import { env } from "@/env";
import { languageOf } from "@/server/languages/languages";
import { sayIn } from "@/server/languages/said";
import { translatorOf } from "@/server/languages/translate";
import { stageNames } from "@/server/stages/queries";
import type { Message } from "./deliveries";
import { macWords } from "./mac-words";

type Spoken = ReturnType<typeof spokenIn>;

const spokenIn = (language: string | null) => ({
  id: languageOf(language).id,
  tell: translatorOf(language, "mail"),
  truth: translatorOf(language, "truth"),
  say: sayIn(languageOf(language).said),
});

type Told = { subject: string; paragraphs: string[] };

/** What a message says: a subject of one line, and a plain text whose last paragraph leads to the page it is about. */
export function wordsOf(language: string | null, message: Message): { subject: string; text: string } {
  const spoken = spokenIn(language);
  const { subject, paragraphs } = told(spoken, message);
  // A name may hold anything but must not end the line that it stands in.
  return { subject: subject.replace(/\s+/g, " ").trim(), text: paragraphs.filter(Boolean).join("\n\n") };
}

function told(spoken: Spoken, message: Message): Told {
  const { tell } = spoken;
  const { name: tenant, slug } = message.tenant;
  const facts = { ...readable(message.facts, spoken), tenant };
  const url = (path: string) => ({ url: `${env().APP_URL}/${slug}/${path}` });
  const device = () => tell("events.device", url(`devices/${text(message.facts.mac)}`));
  switch (message.event) {
    case "registration.failed":
      return {
        subject: tell("events.registrationFailed.subject", facts),
        paragraphs: [
          tell("events.registrationFailed.what", facts),
          because(spoken, message),
          truthLine(spoken, message),
          device(),
        ],
      };
    case "registration.drifted":
      return {
        subject: tell("events.registrationDrifted.subject", facts),
        paragraphs: [
          tell("events.registrationDrifted.what", facts),
          because(spoken, message),
          truthLine(spoken, message),
          device(),
        ],
      };
    case "requests.refused-burst":
      return {
        subject: tell("events.refusedBurst.subject", facts),
        paragraphs: [
          tell("events.refusedBurst.what", facts),
          tell("events.refusedBurst.why"),
          tell("events.requests", url("requests")),
        ],
      };
    case "device.silent":
      if (message.facts.count !== undefined) return severalSilent(spoken, message, url("devices"));
      return {
        subject: tell("events.deviceSilent.subject", facts),
        paragraphs: [
          tell("events.deviceSilent.what", facts),
          tell("events.deviceSilent.remedy"),
          truthLine(spoken, message),
          device(),
        ],
      };
    default:
      return {
        subject: tell("events.test.subject", facts),
        paragraphs: [tell("events.test.what", facts), tell("events.settings", url("settings/notifications"))],
      };
  }
}

function severalSilent({ tell }: Spoken, { facts, tenant }: Message, url: { url: string }): Told {
  const values = { tenant: tenant.name, count: Number(facts.count) };
  const more = Number(facts.more);
  const named = [
    ...text(facts.phones).split("\n"),
    ...(more > 0 ? [tell("events.devicesSilent.more", { count: more })] : []),
  ];
  return {
    subject: tell("events.devicesSilent.subject", values),
    paragraphs: [
      tell("events.devicesSilent.what", values),
      tell("events.devicesSilent.remedy"),
      named.map((line) => `- ${line}`).join("\n"),
      tell("events.devices", url),
    ],
  };
}

/** What the redirect service said, and what to do; in the language where its sentence is known in it. */
const because = ({ say }: Spoken, { facts }: Message) =>
  [facts.reason, facts.remedy]
    .filter((part) => part)
    .map((part) => say(text(part)))
    .join(" ");

function truthLine({ truth }: Spoken, { facts }: Message): string {
  const line = stageNames.map((name) => {
    const state = facts[name];
    return truth("line.stage", {
      stage: truth(`stages.${name}.word`),
      state: truth(state === "proven" || state === "failed" ? `line.${state}` : "line.idle"),
    });
  });
  return `${line.join(", ")}.`;
}

/** What a message that lacks a fact says in its place: the device may have been deleted meanwhile. */
const unknown = {
  name: "?",
  extension: "?",
  service: "?",
  asked: "",
  address: "?",
  count: 0,
  minutes: 0,
  macs: 0,
  fromAddress: 0,
};

/** Facts as they are read: a MAC in pairs, a time in words. */
function readable(facts: Message["facts"], { id }: Spoken): Record<string, string | number> {
  const read = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? ""]));
  return {
    ...unknown,
    ...read,
    mac: macWords(text(facts.mac)),
    since: timeWords(facts.since, id),
    lastSeen: timeWords(facts.lastSeenAt, id),
    hours: Number(facts.silentHours ?? 0),
  };
}

const timeWords = (iso: unknown, language: string): string =>
  iso
    ? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
        dateStyle: "medium",
        timeStyle: "long",
        timeZone: "UTC",
      }).format(new Date(text(iso)))
    : "";

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
