import { describe, expect, it } from "vitest";
import { languageOf } from "./languages";
import { partsOf, sayIn } from "./said";
import { sentences, sentencesOf } from "./testing/sentences";

describe("a sentence of the server in another language", () => {
  const say = sayIn({
    "Nobody is signed in.": "Niemand ist angemeldet.",
    "Phones are served all the same.": "Telefone werden nach wie vor bedient.",
    "Wait. Then go on.": "Erst warten, dann weiter.",
    "{name} is suspended.": "{name} ist gesperrt.",
    "The queue at {account} is paused; {count} wait.": "Bei {account} ist angehalten; {count} warten.",
    "the desk": "dem Empfang",
    "waiting: {why}, next try {time}": "wartet: {why}, nächster Versuch {time}",
    "{n} of {all} are {state}.": "{state} sind {n} von {all}.",
    "a list": "eine Liste",
  });

  it.each([
    ["Nobody is signed in.", "Niemand ist angemeldet."],
    ["Acme & Sons (A.) is suspended.", "Acme & Sons (A.) ist gesperrt."],
    ["3 of 8 are a list.", "eine Liste sind 3 von 8."],
    ["The queue at the desk is paused; 2 wait.", "Bei dem Empfang ist angehalten; 2 warten."],
    [
      "waiting: Nobody is signed in, next try 14:32",
      "wartet: Niemand ist angemeldet, nächster Versuch 14:32",
    ],
    [
      "Acme is suspended. The invoice is open. Phones are served all the same.",
      "Acme ist gesperrt. The invoice is open. Telefone werden nach wie vor bedient.",
    ],
    ["waiting: Wait. Then go on, next try 9:00", "wartet: Erst warten, dann weiter, nächster Versuch 9:00"],
    ["Acme is suspended. Beta is suspended.", "Acme ist gesperrt. Beta ist gesperrt."],
    ["Nobody is signed in. Wait. Then go on.", "Niemand ist angemeldet. Erst warten, dann weiter."],
    ["Nobody knows this.", "Nobody knows this."],
    ["", ""],
  ])("%s", (sentence, said) => expect(say(sentence)).toBe(said));

  it("of more than 1,000 characters stays as it is, at once", () => {
    const long = "Nobody is signed in. ".repeat(5000);
    const started = performance.now();
    expect(say(long)).toBe(long);
    expect(performance.now() - started).toBeLessThan(100);
  });

  it("stays as it is in the server's own language", () => {
    expect(sayIn({})("Nobody is signed in.")).toBe("Nobody is signed in.");
    expect(languageOf("en").said).toEqual({});
  });
});

/** Said by the server, and never on a screen. */
const NOT_ON_A_SCREEN = [
  // What phones are told, in the body of an answer.
  /^server\/provisioning\/respond\.ts/,
  // What is wrong with a template, for the log of the process; and the frames of “The value …”, whose whole forms are said.
  /^server\/provisioning\/(?:formats|render|render-error)\.ts/,
];
/** The same in both languages. */
const SAME = new Set(["Inngest Cloud"]);

describe("German", () => {
  const { said } = languageOf("de");
  const say = sayIn(said);

  it("keeps the names that a sentence is filled with", () => {
    const names = (form: string) => new Set(form.match(/\{\w+\}/g) ?? []);
    for (const [english, german] of Object.entries(said))
      for (const name of names(german)) expect(names(english), english).toContain(name);
  });

  it("has no form that would take what another is for", () => {
    const vague = Object.keys(said).filter(
      (form) => /^\{\w+\}.*\{\w+\}$/.test(form) && form.replace(/\{\w+\}|\W/g, "").length < 6,
    );
    expect(vague).toEqual([]);
  });

  it("has every sentence that the server's code can say on a screen", () => {
    const all = sentences().filter(({ at }) => !NOT_ON_A_SCREEN.some((file) => file.test(at)));
    expect(all.length).toBeGreaterThan(250);
    const left = (text: string) =>
      partsOf(text).filter((part) => /\s/.test(part) && say(text).includes(part));
    const unknown = all.flatMap(({ at, said: text }) =>
      SAME.has(text) ? [] : left(text).map((part) => `${at} ${part}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the sentences in code", () => {
  const said = (code: string) => sentencesOf("x.ts", code).map((sentence) => sentence.said);

  it("are found in each branch, with made-up values, wherever they are passed", () => {
    expect(
      said(`
        throw conflict(n === 1 ? "One is here." : \`\${n} are here.\`, "Go " + "away now.");
        const at = { message: ok ? "waiting: paused" : other, todo: \`\${many(n, "is", "are")} late\` };
        throw notFound("tenant");
        z.string().min(1, "Give it a name.");`),
    ).toEqual([
      "One is here.",
      "Probe are here.",
      "Go away now.",
      "waiting: paused",
      "7 is late",
      "7 are late",
      "There is no such tenant here.",
      "Give it a name.",
    ]);
  });

  it("are not what only the log or whoever reads the code is told", () => {
    expect(
      said(`
        throw new Error("The row is gone now.");
        log().warn({ a }, "The worker is late again.");
        const route = { summary: "Make a tenant now.", path: "/a b" };
        sql\`Select this now.\``),
    ).toEqual([]);
  });
});
