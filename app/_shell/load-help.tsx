"use server";

import type { ReactNode } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { Mono } from "@/app/_ui/mono";
import { helpTopic } from "./help-topic";

const parts = ["shows", "words", "first", "troubles"] as const;

/** The help for the page at `path`, in the reader’s language. It says nothing of any tenant, so nobody is asked who they are. */
export async function loadHelp(path: string): Promise<{ title: string; text: ReactNode }> {
  const topic = helpTopic(path);
  const heads = await getTranslations("help.heads");
  const t = await getTranslations("help.topics");
  return {
    title: t(`${topic}.title`),
    text: parts.map((part) => (
      <section key={part} className="mb-4 text-table">
        <h3 className="mb-1 text-ink-3 text-small">{heads(part)}</h3>
        <div className="whitespace-pre-line text-ink-2">
          {t.rich(`${topic}.${part}`, {
            b: (words) => <strong className="font-medium text-ink">{words}</strong>,
            code: (words) => <Mono>{words}</Mono>,
          })}
        </div>
      </section>
    )),
  };
}
