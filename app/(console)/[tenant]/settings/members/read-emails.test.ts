import { expect, it } from "vitest";
import { readEmails } from "./read-emails";

it("finds e-mail addresses in any paste, each once", () => {
  const paste =
    ' Ada@Example.com, "Lovelace, Ada" <ada@example.com>;\nBob Bell <bob@example.com>\n\ncleo@example.com\tdee@example.com';
  expect(readEmails(paste)).toEqual({
    emails: ["ada@example.com", "bob@example.com", "cleo@example.com", "dee@example.com"],
    wrong: undefined,
  });
  expect(readEmails("  \n")).toEqual({ emails: [], wrong: undefined });
  expect(readEmails("ada@example.com bob")).toEqual({ emails: [], wrong: "bob" });
});
