import { describe, expect, it } from "vitest";
import { createAddressGuard } from "./address-guard";
import { createGuardedLookup } from "./guarded-lookup";

describe("createAddressGuard", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.168.1.1",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fe80::1",
    "fd00:ec2::254",
    "fec0::1",
    "ff02::1",
    "not an address",
  ])("refuses %s", (address) => {
    expect(createAddressGuard([])(address)).toBe(false);
  });

  it.each(["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8"])("lets %s pass", (address) => {
    expect(createAddressGuard([])(address)).toBe(true);
  });

  it("lets listed networks and single addresses pass, and nothing beside them", () => {
    const guard = createAddressGuard(["10.1.0.0/16", "192.168.1.7", "::1"]);
    expect(["10.1.255.1", "::ffff:10.1.0.1", "192.168.1.7", "::1"].map(guard)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["10.2.0.1", "192.168.1.8", "::2"].map(guard)).toEqual([false, false, false]);
  });

  it("refuses a list it cannot read", () => {
    expect(() => createAddressGuard(["10.0.0.0/99"])).toThrow();
    expect(() => createAddressGuard(["intranet"])).toThrow();
  });
});

describe("createGuardedLookup", () => {
  const mixed = [
    { address: "10.0.0.5", family: 4 },
    { address: "8.8.8.8", family: 4 },
  ];

  it("keeps only the addresses that may be called", async () => {
    const lookup = createGuardedLookup(createAddressGuard([]), (_name, _options, answer) =>
      answer(null, mixed),
    );
    const all = await new Promise((resolve) =>
      lookup("x.test", { all: true }, (_e, found) => resolve(found)),
    );
    expect(all).toEqual([{ address: "8.8.8.8", family: 4 }]);
    const one = await new Promise((resolve) => lookup("x.test", {}, (_e, found) => resolve(found)));
    expect(one).toBe("8.8.8.8");
  });

  it("refuses a name that answers with private addresses only", async () => {
    const lookup = createGuardedLookup(createAddressGuard([]), (_name, _options, answer) =>
      answer(null, mixed.slice(0, 1)),
    );
    const error = await new Promise((resolve) => lookup("x.test", { all: true }, resolve));
    expect(error).toMatchObject({ kind: "not_allowed" });
  });
});
