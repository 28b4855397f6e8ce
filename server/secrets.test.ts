import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import { randomSecret, seal, tokenHash, unseal } from "./secrets";

beforeAll(() => {
  process.env.SECRETS_KEY = randomBytes(32).toString("base64");
  env({ again: true });
});

it.each(["", "secret", "📞\n\u0000<&", "x".repeat(10_000)])(
  "what is sealed opens again at its own place: %j",
  (secret) => {
    const sealed = seal(secret, "here");
    expect(unseal(sealed, "here")).toBe(secret);
    expect(seal(secret, "here")).not.toBe(sealed);
    if (secret.length > 3)
      expect(sealed).not.toContain(Buffer.from(secret).toString("base64url").slice(0, 8));
  },
);

it("what was moved, changed, cut or sealed with another key does not open, and tells nothing", () => {
  const sealed = seal("the-very-secret", "here");
  const [version, keyId, iv, body = ""] = sealed.split(".");
  const flipped = `${body.startsWith("A") ? "B" : "A"}${body.slice(1)}`;
  const bent = [
    [sealed, "elsewhere"],
    [[version, keyId, iv, flipped].join("."), "here"],
    [[version, keyId, iv, body.slice(0, -2)].join("."), "here"],
    [[version, keyId, randomBytes(12).toString("base64url"), body].join("."), "here"],
    [[version, "otherkey", iv, body].join("."), "here"],
    [["v2", keyId, iv, body].join("."), "here"],
    ["the-very-secret", "here"],
    ["", "here"],
  ] as const;
  for (const [text, context] of bent) {
    expect(() => unseal(text, context)).toThrow();
    expect(() => unseal(text, context)).not.toThrow(/the-very-secret/);
  }
});

it("random secrets are long, of their alphabet and never twice the same", () => {
  const many = new Set(Array.from({ length: 1000 }, () => randomSecret()));
  expect(many.size).toBe(1000);
  for (const secret of many) expect(secret).toMatch(/^[abcdefghijkmnpqrstuvwxyzA-HJ-NP-Z2-9]{24}$/);
  expect(tokenHash("a")).not.toContain("a=");
  expect(tokenHash("a")).not.toBe(tokenHash("b"));
});
