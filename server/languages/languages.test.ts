import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { languageOf, languages, readLanguages } from "./languages";

const folder = mkdtempSync(path.join(os.tmpdir(), "offhook-languages-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("has English and German, each by its own name", () => {
  expect([...languages().values()].map(({ id, name }) => `${id} ${name}`)).toEqual([
    "de Deutsch",
    "en English",
  ]);
  expect(languageOf("xx").id).toBe("en");
});

it("takes a third language from a file and nothing else, with English where it has nothing yet", () => {
  copyFileSync(path.join(process.cwd(), "server/languages/en.json"), path.join(folder, "en.json"));
  const french = {
    name: "Français",
    messages: { ui: { dialog: { close: "Fermer" } } },
    said: { a: { "Yes.": "Oui." } },
  };
  writeFileSync(path.join(folder, "fr.json"), JSON.stringify(french));
  const read = readLanguages(folder).get("fr");
  expect(read).toMatchObject({ id: "fr", name: "Français", said: { "Yes.": "Oui." } });
  expect(read?.messages.ui.dialog.close).toBe("Fermer");
  expect(read?.messages.ui.dialog.cancel).toBe("Cancel");
});
