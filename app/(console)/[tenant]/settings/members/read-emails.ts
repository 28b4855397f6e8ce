import { emailSchema } from "@/server/auth/account-schema";

/** E-mail addresses out of a paste: bare, or in <> behind a name, each once, in the order they stand. */
export function readEmails(text: string): { emails: string[]; wrong: string | undefined } {
  const bare = text.replace(/(?:"[^"\n]*"\s*|[^<>,;\n@]*)<([^<>\s]+)>/g, " $1 ");
  const words = bare.split(/[\s,;]+/).filter(Boolean);
  const emails = new Set<string>();
  for (const word of words) {
    const read = emailSchema.safeParse(word);
    if (!read.success) return { emails: [], wrong: word };
    emails.add(read.data);
  }
  return { emails: [...emails], wrong: undefined };
}
