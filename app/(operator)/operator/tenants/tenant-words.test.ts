import { describe, expect, it } from "vitest";
import { createTenantInput } from "@/server/tenants/schema";
import { planWords, suggestSlug, tenantsState } from "./tenant-words";

const tenant = {
  slug: "acme",
  name: "Acme",
  sipDomain: null,
  createdAt: new Date(0),
  devices: 1200,
  registered: 1100,
  failed: 1,
  plan: { touchlessProvisioning: true, deviceLimit: null },
};

describe("tenants in words", () => {
  it("tells the plan", () => {
    expect(planWords(tenant.plan)).toBe("Touchless, any number of devices");
    expect(planWords({ touchlessProvisioning: false, deviceLimit: 1 })).toBe("Not touchless, up to 1 device");
  });

  it("tells how they stand", () => {
    expect(tenantsState([tenant], true, "")).toBe(
      "1 tenant: 1,100 of 1,200 devices registered, 1 failed and needs somebody.",
    );
    expect(tenantsState([{ ...tenant, failed: 0 }], false, "")).toMatch(
      /^The first 1 tenant: .* none failed\.$/,
    );
  });

  it.each([
    ["Käse & Söhne GmbH", "kaese-soehne-gmbh"],
    ["  São Paulo, Café 24/7 ", "sao-paulo-cafe-24-7"],
    ["日本", ""],
  ])("suggests a slug for %s", (name, slug) => expect(suggestSlug(name)).toBe(slug));

  it("suggests what the server takes, whatever the length", () => {
    const slug = suggestSlug(`${"a".repeat(62)} b c`);
    expect(createTenantInput.shape.slug.parse(slug)).toBe(slug);
  });
});
