/** A sentence of the server in the reader's language; one that is not known stays as it is. */
export type Say = (sentence: string) => string;

type Known = { pattern: RegExp; names: string[]; form: string };

/** In characters: nothing that the server says is longer, and looking for its forms costs more than its length. */
const LONGEST = 1000;

/** Several sentences in a row, one by one. */
export const partsOf = (text: string): string[] => text.split(/(?<=[.:;!?])\s+(?=[A-Z“])/);

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "{name} is suspended." as a pattern that finds the name. */
function known(english: string, form: string): Known {
  const names: string[] = [];
  const source = english
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!/^\{\w+\}$/.test(part)) return literal(part);
      names.push(part.slice(1, -1));
      return "([\\s\\S]+?)";
    })
    .join("");
  return { pattern: new RegExp(`^${source}$`), names, form };
}

/**
 * The server speaks English wherever it speaks: in REST, in the database, in the log. For the screens this says the
 * same in another language, by the form of the sentence. Several sentences in a row are taken one by one.
 * @param dictionary English form → the language's form, with `{names}` for what differs; what a name stands for is
 * said in the language too, where it is a sentence or a word that is known.
 */
export function sayIn(dictionary: Record<string, string>): Say {
  const plain = new Map(Object.entries(dictionary).filter(([english]) => !english.includes("{")));
  const forms = Object.entries(dictionary)
    .filter(([english]) => english.includes("{"))
    .map(([english, form]) => known(english, form))
    // The form with more words of its own first: "{a} of {b}" would take what "Revision {a} of {b}" is for.
    .sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  if (plain.size === 0 && forms.length === 0) return (sentence) => sentence;
  const whole = (sentence: string, depth: number): string | undefined => {
    const exact = plain.get(sentence);
    if (exact !== undefined) return exact;
    for (const { pattern, names, form } of forms) {
      const match = pattern.exec(sentence);
      if (!match) continue;
      return form.replace(/\{(\w+)\}/g, (all, name: string) => {
        const value = match[names.indexOf(name) + 1];
        return value === undefined || depth > 2 ? (value ?? all) : inRow(partsOf(value), depth + 1).join(" ");
      });
    }
    return undefined;
  };
  /** A sentence inside another stands there without its stop. */
  const saidOf = (run: string, depth: number): string | undefined =>
    whole(run, depth) ?? whole(`${run}.`, depth)?.replace(/\.$/, "");
  /** The shortest run of sentences that is known, then the rest; a name reaches no further than it must. */
  const inRow = (parts: readonly string[], depth: number): string[] => {
    for (let end = 1; end <= parts.length; end += 1) {
      const said = saidOf(parts.slice(0, end).join(" "), depth);
      if (said !== undefined) return [said, ...inRow(parts.slice(end), depth)];
    }
    const [first, ...rest] = parts;
    return first === undefined ? [] : [first, ...inRow(rest, depth)];
  };
  return (sentence) =>
    sentence.length > LONGEST ? sentence : (plain.get(sentence) ?? inRow(partsOf(sentence), 0).join(" "));
}
