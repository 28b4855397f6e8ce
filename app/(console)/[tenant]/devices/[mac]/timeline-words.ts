import {
  CircleCheck,
  CircleX,
  CloudOff,
  CloudUpload,
  Eye,
  FilePlus2,
  FileText,
  Layers,
  type LucideIcon,
  Pencil,
  Replace,
  Router,
  Trash2,
  Zap,
} from "lucide-react";
import { formatMac } from "@/app/_components/mac";
import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { Say } from "@/server/languages/said";
import { outcomeTones } from "../../requests/words";
import type { TimelineItem } from "./types";

type Told = { icon: LucideIcon; title: string; detail: string; tone: Tone };
type Words = { t: Translate<"device.timeline">; say: Say };

export const marks: Record<Tone, string> = {
  proven: "text-proven-mark",
  waiting: "text-wait-mark",
  failed: "text-fail-mark",
  idle: "text-ink-3",
};

const verbs = {
  "device.create": { icon: FilePlus2, key: "added" },
  "device.update": { icon: Pencil, key: "changed" },
  "device.register": { icon: CloudUpload, key: "register" },
  "device.deregister": { icon: CloudOff, key: "deregister" },
  "device.delete-asked": { icon: Trash2, key: "delete" },
  "device.replace-mac": { icon: Replace, key: "replace" },
  "device.boot-virtual": { icon: Zap, key: "boot" },
  "device.reveal-file": { icon: Eye, key: "reveal" },
  "device.reveal-credentials": { icon: Eye, key: "revealCredentials" },
  "profile.assign": { icon: Layers, key: "profile" },
} as const;
const isVerb = (verb: string): verb is keyof typeof verbs => Object.hasOwn(verbs, verb);
const fields = ["name", "extension", "model", "lines", "mac"] as const;
type Change = Extract<TimelineItem, { kind: "change" }>;

function changes({ t }: Words, { verb, changed }: Change): string {
  if (!["device.update", "device.replace-mac"].includes(verb)) return "";
  return changed
    .flatMap(({ field, before, after }) => {
      if (field === "enabled") return after === "true" ? t("enabled") : t("disabled");
      const known = fields.find((one) => one === field);
      if (!known) return [];
      const shown = (value: string) => (field === "mac" ? formatMac(value) : value);
      const name = t(`fields.${known}`);
      return before === null || after === null
        ? name
        : t("change", { field: name, before: shown(before), after: shown(after) });
    })
    .join(", ");
}

/** One thing that happened, as a person says it. */
export function told(words: Words, item: TimelineItem): Told {
  const { t, say } = words;
  switch (item.kind) {
    case "change": {
      const verb = isVerb(item.verb) ? verbs[item.verb] : undefined;
      const detail = [
        changes(words, item),
        item.words && say(item.words),
        item.by && t("by", { name: item.by }),
      ]
        .filter(Boolean)
        .join(". ");
      return {
        icon: verb?.icon ?? Pencil,
        title: verb ? t(`verbs.${verb.key}`) : item.verb,
        detail: detail.replace(/\.\. /g, ". "),
        tone: "idle",
      };
    }
    case "call": {
      const failed = item.status === null || item.status >= 400;
      const title = failed
        ? t("callFailed", { outcome: say(item.outcome) })
        : t(item.method === "DELETE" ? "callForget" : "callTold");
      const detail = `${item.method} ${item.path} ${item.status ?? ""}`.trim();
      return { icon: failed ? CircleX : CloudUpload, title, detail, tone: failed ? "failed" : "proven" };
    }
    case "request":
      return {
        icon: FileText,
        title: t(`outcomes.${item.outcome}`),
        detail: t("request", { reason: say(item.reason), path: item.path, address: item.address }),
        tone: outcomeTones[item.outcome],
      };
    case "stage": {
      if (item.reason === null)
        return {
          icon: CircleCheck,
          title: t(`stages.${item.stage}`),
          detail: t("proof", { source: say(item.source) }),
          tone: "proven",
        };
      const detail = [item.reason, item.remedy].flatMap((one) => (one ? [say(one)] : [])).join(" ");
      return { icon: Router, title: t(`notStages.${item.stage}`), detail, tone: "failed" };
    }
  }
}
