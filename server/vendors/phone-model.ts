/** What is known of a model. null: the sources do not say. */
export type PhoneModel = {
  /** As its vendor spells it, without the vendor's name. An x stands for any digit: a series with one set of files. */
  name: string;
  /** SIP accounts at most. */
  lines: number | null;
  /** Programmable keys on the phone itself, all pages counted. */
  keys: number | null;
  pages: number | null;
  softKeys: number | null;
  /** How many it takes, and the keys of each; `most: 0` when it takes none. */
  sidecars: { most: number; keys: number } | null;
  /** What stands for the model in the name of its common file, e.g. "108" in y000000000108.cfg. */
  code: string | null;
};

type Known = Partial<Omit<PhoneModel, "name" | "sidecars">> & { sidecars?: [most: number, keys: number] };

/** Models by their names, parted by blanks, with what is known of all of them. */
export function models(names: string, { sidecars, ...known }: Known = {}): PhoneModel[] {
  const nothing = { lines: null, keys: null, pages: null, softKeys: null, code: null };
  return names
    .trim()
    .split(/\s+/)
    .map((name) => ({
      ...nothing,
      ...known,
      name,
      sidecars: sidecars ? { most: sidecars[0], keys: sidecars[1] } : null,
    }));
}

/** Models with their codes, each as "T46U=108". */
export const withCodes = (list: PhoneModel[], codes: string): PhoneModel[] => {
  const byName = new Map(
    codes
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [name = "", code = ""] = pair.split("=");
        return [name, code];
      }),
  );
  return list.map((model) => ({ ...model, code: byName.get(model.name) ?? model.code }));
};
