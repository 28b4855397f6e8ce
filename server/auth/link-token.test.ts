import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { linkToken } from "./link-token";

it("of a link is taken as it is", () => {
  for (const bytes of [24, 32]) {
    const token = randomBytes(bytes).toString("base64url");
    expect(linkToken.parse(token)).toBe(token);
  }
});

it.each([undefined, null, 7, {}, ["a"], "", "a".repeat(101), "a\u0000", "../x", "a\n"])(
  "that is none (%j) opens nothing, and breaks nothing",
  (given) => expect(linkToken.parse(given)).toBe("none"),
);
