import { expect, test } from "vitest";
import { type Progress, stepsOf } from "./steps";

const account = { vendor: "snom", testOk: true, company: "Acme", message: null };
const nothing: Progress = {
  done: false,
  mode: "per_tenant",
  planIncludesIt: true,
  keptByOperator: false,
  account: null,
  device: null,
};
const device = {
  id: "1",
  mac: "000413000001",
  vendor: "snom",
  model: "D785",
  name: "Lobby",
  extension: "2",
  enabled: true,
  firmware: null,
  lastSeenAt: null,
  createdAt: new Date(),
  status: "none" as const,
  registeredAt: null,
  lastMessage: null,
  remedy: null,
  nextAttemptAt: null,
  stages: { listed: null, redirected: null, provisioned: null, online: null },
};
const listed = { ...device.stages, listed: { at: new Date(), source: "SRAPS" } };
const now = (progress: Progress) => stepsOf(progress).find((step) => step.now)?.name;
const states = (progress: Progress) => stepsOf(progress).map(({ state }) => state);

test("the first step that is not done is the one to do", () => {
  expect(now({ ...nothing, mode: "off" })).toBe("mode");
  expect(now({ ...nothing, planIncludesIt: false })).toBe("mode");
  expect(now(nothing)).toBe("key");
  expect(now({ ...nothing, account: { ...account, testOk: null } })).toBe("key");
  expect(now({ ...nothing, account })).toBe("device");
  expect(now({ ...nothing, account, device })).toBe("listed");
  expect(now({ ...nothing, account, device: { ...device, stages: listed } })).toBe("provisioned");
  expect(now({ ...nothing, account, done: true })).toBeUndefined();
});

test("the operator's account is nobody else's step, and proven only by what it has listed", () => {
  const master: Progress = { ...nothing, mode: "master", keptByOperator: true };
  expect(now(master)).toBe("device");
  expect(states(master)[1]).toBe("idle");
  expect(states({ ...master, device: { ...device, stages: listed } })[1]).toBe("proven");
});

test("what failed and what is under way is shown as that", () => {
  expect(states({ ...nothing, account: { ...account, testOk: false } })[1]).toBe("failed");
  expect(states({ ...nothing, account, device: { ...device, status: "failed" } })[3]).toBe("failed");
  expect(states({ ...nothing, account, device: { ...device, status: "running" } })[3]).toBe("waiting");
});
