import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { consequences, shortList } from "./mode-words";

const t = createTranslator({
  locale: "en",
  messages: languageOf("en").messages,
  namespace: "settings.mode",
});
const nothing = { deregistered: 0, moved: 0, stranded: 0, excluded: 0, tenants: [] };

describe("what a change of mode does, in words", () => {
  it("has no line when no device is touched", () => {
    expect(consequences(t, { to: "master", ...nothing })).toEqual([]);
  });

  it("names each fate, its number and who is affected", () => {
    const lines = consequences(t, {
      to: "per_tenant",
      ...nothing,
      moved: 1,
      stranded: 1200,
      tenants: ["Acme", "Borealis"],
    });
    expect(lines[0]).toBe(
      "1 device is deregistered at the old account and registered at the tenant’s own account.",
    );
    expect(lines[1]).toMatch(/^1,200 devices are deregistered .* because the tenant has no key of its own\./);
    expect(lines[2]).toBe("Affected: Acme and Borealis.");
  });

  it("shortens a long list", () => {
    expect(shortList(t, ["a", "b", "c"], 2)).toBe("a, b and 1 more");
    expect(shortList(t, ["a"])).toBe("a");
  });
});
