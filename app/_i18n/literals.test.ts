import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { literalsIn } from "./literals";

/** What is said when no messages can be had. */
const own = ["app/_i18n/last-words.ts"];
/** What the screens say as the server does: by its English form, with `say`. */
const said = new Set(Object.keys(languageOf("de").said));

const sources = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .filter((file) => !own.includes(file));

it.each([
  ["<p>Try again</p>", "1: Try again"],
  ['<a title="Close" />', "1: Close"],
  ["<a aria-label={open ? `Close ` + name : name} />", "1: Close"],
  ['<p>{copied ? "Copied" : ""}</p>', "1: Copied"],
  ['toast.done("Saved")', "1: Saved"],
  ['const column = { header: "Name" }', "1: Name"],
])("sees %s", (source, found) => expect(literalsIn("a.tsx", source)).toEqual([found]));

it.each([
  "<p>{t('x')} · <b>SRAPS</b></p>",
  '<a className="flex" href="/x" title={t("x")} />',
  '<p>{tone === "failed" && <b />}</p>',
  'const row = { state: "idle" }',
])("lets %s be", (source) => expect(literalsIn("a.tsx", source)).toEqual([]));

it("leaves no words in the screens: they stand among the messages", () => {
  const found = sources.flatMap((file) =>
    literalsIn(file, readFileSync(file, "utf8"))
      .filter((literal) => !said.has(literal.replace(/^\d+: /, "")))
      .map((literal) => `${file}:${literal}`),
  );
  expect(found).toEqual([]);
});
