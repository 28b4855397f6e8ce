import {
  CircleCheck,
  CircleX,
  CloudOff,
  CloudUpload,
  Eye,
  FilePlus2,
  FileText,
  type LucideIcon,
  Pencil,
  Replace,
  Router,
  Trash2,
  Zap,
} from "lucide-react";
import { formatMac } from "@/app/_components/mac";
import type { Tone } from "@/app/_ui/badge";
import type { TimelineItem } from "./types";

type Told = { icon: LucideIcon; title: string; detail: string; tone: Tone };

export const marks: Record<Tone, string> = {
  proven: "text-proven-mark",
  waiting: "text-wait-mark",
  failed: "text-fail-mark",
  idle: "text-ink-3",
};

const verbs: Record<string, { icon: LucideIcon; title: string }> = {
  "device.create": { icon: FilePlus2, title: "Added" },
  "device.update": { icon: Pencil, title: "Changed" },
  "device.register": { icon: CloudUpload, title: "Register pressed" },
  "device.deregister": { icon: CloudOff, title: "Deregister pressed" },
  "device.delete-asked": { icon: Trash2, title: "Delete asked" },
  "device.replace-mac": { icon: Replace, title: "Replaced by another phone" },
  "device.boot-virtual": { icon: Zap, title: "Virtual phone booted" },
  "device.reveal-file": { icon: Eye, title: "Secrets of its file shown" },
};
const fields: Record<string, string> = {
  name: "Name",
  extension: "Extension",
  model: "UAD type",
  lines: "Lines",
  mac: "MAC",
};
const stageWords = {
  listed: "Listed",
  redirected: "Redirected",
  provisioned: "Provisioned",
  online: "Online",
};
const outcomes: Record<string, { tone: Tone; title: string }> = {
  served: { tone: "proven", title: "The phone was served" },
  challenged: { tone: "idle", title: "The phone asked without credentials" },
  refused: { tone: "failed", title: "The phone was refused" },
  paused: { tone: "waiting", title: "The phone was told to wait" },
  not_found: { tone: "failed", title: "The phone asked for a file that is not there" },
  bad_request: { tone: "failed", title: "The phone’s request could not be read" },
  error: { tone: "failed", title: "The phone could not be served" },
};

type Change = Extract<TimelineItem, { kind: "change" }>;

function changes({ verb, changed }: Change): string {
  if (!["device.update", "device.replace-mac"].includes(verb)) return "";
  return changed
    .flatMap(({ field, before, after }) => {
      if (field === "enabled") return after === "true" ? "Enabled" : "Disabled";
      const name = fields[field];
      if (!name) return [];
      const shown = (value: string) => (field === "mac" ? formatMac(value) : value);
      return before === null || after === null ? name : `${name}: ${shown(before)} → ${shown(after)}`;
    })
    .join(", ");
}

/** One thing that happened, as a person says it. */
export function told(item: TimelineItem): Told {
  switch (item.kind) {
    case "change": {
      const { icon, title } = verbs[item.verb] ?? { icon: Pencil, title: item.verb };
      const detail = [changes(item), item.words, item.by && `By ${item.by}`].filter(Boolean).join(". ");
      return { icon, title, detail: detail.replace(/\.\. /g, ". "), tone: "idle" };
    }
    case "call": {
      const failed = item.status === null || item.status >= 400;
      const what = item.method === "DELETE" ? "told to forget the phone" : "told about the phone";
      const title = failed
        ? `The redirect service did not do it: ${item.outcome}`
        : `The redirect service was ${what}`;
      const detail = `${item.method} ${item.path} ${item.status ?? ""}`.trim();
      return { icon: failed ? CircleX : CloudUpload, title, detail, tone: failed ? "failed" : "proven" };
    }
    case "request": {
      const { tone, title } = outcomes[item.outcome] ?? { tone: "idle", title: item.outcome };
      return { icon: FileText, title, detail: `${item.reason} ${item.path} from ${item.address}`, tone };
    }
    case "stage": {
      const word = stageWords[item.stage];
      if (item.reason === null)
        return {
          icon: CircleCheck,
          title: word,
          detail: `The newest proof, from ${item.source}.`,
          tone: "proven",
        };
      const detail = [item.reason, item.remedy].filter(Boolean).join(" ");
      return { icon: Router, title: `Not ${word.toLowerCase()}`, detail, tone: "failed" };
    }
  }
}
