import { describe, expect, it } from "vitest";
import { everyVerb } from "@/server/testing/verbs";
import { can, type Permission, permissions, roles } from "./permissions";

describe("the table of permissions", () => {
  const all = Object.keys(permissions) as Permission[];

  it("gives the operator everything, and the viewer nothing but reading", () => {
    for (const permission of all) {
      expect(can("operator", permission), permission).toBe(true);
      if (can("viewer", permission)) {
        expect(permission).toMatch(/:read$/);
        expect(can("admin", permission), permission).toBe(true);
      }
    }
    expect(roles).toEqual(["operator", "admin", "viewer"]);
  });

  it("has every verb's permission, and every verb stands behind one that fits it", async () => {
    const verbs = await everyVerb();
    expect(verbs.length).toBeGreaterThan(25);
    for (const { name, permission, kind, scope } of verbs) {
      expect(all, name).toContain(permission);
      if (kind === "write") {
        expect(permission, name).not.toMatch(/:(read|list)$/);
        expect(can("viewer", permission), name).toBe(false);
      }
      if (scope === "operator" && kind === "write") expect(can("admin", permission), name).toBe(false);
    }
  });
});
