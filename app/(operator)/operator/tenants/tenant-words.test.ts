import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { createTenantInput } from "@/server/tenants/schema";
import { tenantForm } from "./tenant-form-schema";
import { planWords, suggestSlug, tenantsState } from "./tenant-words";

const t = createTranslator({ locale: "en", messages: languageOf("en").messages, namespace: "tenants" });
const tenant = {
  slug: "acme",
  name: "Acme",
  sipDomain: null,
  createdAt: new Date(0),
  devices: 1200,
  registered: 1100,
  redirected: 1050,
  provisioned: 1000,
  online: 0,
  touchless: "master" as const,
  suspended: null,
  lastTrouble: null,
  failed: 1,
  plan: { name: "All", touchlessProvisioning: true, deviceLimit: null },
};

const all = { query: "", show: "all" as const };

describe("tenants in words", () => {
  it("tells the plan", () => {
    expect(planWords(t, tenant.plan)).toBe("Touchless, no device limit");
    expect(planWords(t, { touchlessProvisioning: false, deviceLimit: 1 })).toBe(
      "Not touchless, up to 1 device",
    );
  });

  it("tells how they stand", () => {
    expect(tenantsState(t, [tenant], true, all)).toBe(
      "1 tenant: 1,100 of 1,200 devices registered, 1 failed and needs somebody.",
    );
    expect(tenantsState(t, [], true, { query: "zz", show: "all" })).toBe(
      "No tenant has this in its name or slug.",
    );
    expect(tenantsState(t, [{ ...tenant, failed: 0 }], false, all)).toMatch(
      /^The first 1 tenant: .* none failed\.$/,
    );
  });

  it("takes an empty SIP domain for none, and says what is wrong with one", () => {
    const values = { slug: "acme", name: "Acme", plan: { name: "All" } };
    expect(tenantForm.parse({ ...values, sipDomain: " " }).sipDomain).toBeNull();
    expect(tenantForm.parse({ ...values, sipDomain: " SIP.Example.com " }).sipDomain).toBe("sip.example.com");
    const refused = tenantForm.safeParse({ ...values, sipDomain: "no good" });
    expect(refused.error?.issues[0]?.message).toBe("A host name or an IP address, e.g. sip.example.com.");
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
