import { expect, test } from "vitest";
import { addressGroup, createThrottle } from "./throttle";

const MINUTE = 60_000;

function setUp() {
  const clock = { ms: 1_000_000 };
  const throttle = createThrottle(() => clock.ms);
  const attempt = (address: string, mac: string, right: boolean): number => {
    const entered = throttle.enter(address, mac);
    if ("waitMs" in entered) return entered.waitMs;
    if (right) entered.succeeded();
    else entered.failed();
    return 0;
  };
  return {
    clock,
    throttle,
    right: (address: string, mac: string) => attempt(address, mac, true),
    wrong: (address: string, mac: string) => attempt(address, mac, false),
  };
}

test("from the fifth failure on pauses double from one second to a quarter of an hour, and no further", () => {
  const { clock, wrong } = setUp();
  for (let i = 0; i < 5; i++) expect(wrong("a", "m")).toBe(0);
  const pauses: number[] = [];
  for (let i = 0; i < 13; i++) {
    const pause = wrong("a", "m");
    pauses.push(pause / 1000);
    clock.ms += pause;
    expect(wrong("a", "m")).toBe(0);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

test("a burst does not outrun its own failures", () => {
  const { throttle, wrong } = setUp();
  for (let i = 0; i < 4; i++) expect(wrong("a", "m")).toBe(0);
  const burst = Array.from({ length: 20 }, () => throttle.enter("a", "m"));
  expect(burst.filter((entered) => !("waitMs" in entered))).toHaveLength(1);
});

test("asking during a pause does not lengthen it", () => {
  const { clock, wrong } = setUp();
  for (let i = 0; i < 5; i++) wrong("a", "m");
  for (let i = 0; i < 100; i++) wrong("a", "m");
  expect(wrong("a", "m")).toBe(1000);
  clock.ms += 1000;
  expect(wrong("a", "m")).toBe(0);
});

test("one failure is forgotten every quarter of an hour", () => {
  const { clock, wrong } = setUp();
  for (let i = 0; i < 4; i++) wrong("a", "m");
  clock.ms += 4 * 15 * MINUTE;
  for (let i = 0; i < 5; i++) expect(wrong("a", "m")).toBe(0);
  expect(wrong("a", "m")).toBeGreaterThan(0);
});

test("two wrong answers before each right one never pause a phone", () => {
  const { right, wrong } = setUp();
  for (let i = 0; i < 200; i++) {
    expect(wrong("a", "m")).toBe(0);
    expect(wrong("a", "m")).toBe(0);
    expect(right("a", "m")).toBe(0);
  }
});

test("right credentials clear the pair", () => {
  const { right, wrong } = setUp();
  for (let i = 0; i < 4; i++) wrong("a", "m");
  right("a", "m");
  for (let i = 0; i < 5; i++) expect(wrong("a", "m")).toBe(0);
});

test("who knows a MAC cannot lock its phone out, from one address or from many", () => {
  const { right, wrong, clock } = setUp();
  right("phone", "m");
  for (let round = 0; round < 50; round++) {
    for (let i = 0; i < 50; i++) wrong(`attacker${i}`, "m");
    clock.ms += 1000;
    expect(right("phone", "m")).toBe(0);
  }
});

test("a MAC under attack from everywhere pauses strangers, for a minute at most", () => {
  const { wrong, clock } = setUp();
  for (let i = 0; i < 500; i++) {
    const pause = wrong(`attacker${i}`, "m");
    expect(pause).toBeLessThanOrEqual(MINUTE);
    clock.ms += pause;
  }
  expect(wrong("stranger", "m")).toBe(MINUTE);
  expect(wrong("stranger", "another")).toBe(0);
});

test("one wrong phone does not stop the others of its site", () => {
  const { right, wrong, clock } = setUp();
  for (let i = 0; i < 1000; i++) {
    wrong("site", "faulty");
    clock.ms += 30_000;
    expect(right("site", `phone${i % 40}`)).toBe(0);
  }
});

test("a site coming back with some wrong phones among many is not paused", () => {
  const { right, wrong } = setUp();
  for (let i = 0; i < 2000; i++) {
    expect(right("site", `phone${i}`)).toBe(0);
    if (i % 20 === 0) wrong("site", `faulty${i}`);
  }
});

test("an address that tries many MACs is paused for all of them but those it has proven", () => {
  const { right, wrong } = setUp();
  right("scanner", "its own");
  for (let i = 0; i < 30; i++) wrong("scanner", `m${i}`);
  expect(wrong("scanner", "next")).toBeGreaterThan(0);
  expect(right("scanner", "its own")).toBe(0);
  expect(wrong("elsewhere", "next")).toBe(0);
});

test("a phone cannot pay for a scanner by polling", () => {
  const { right, wrong } = setUp();
  right("scanner", "its own");
  for (let i = 0; i < 30; i++) {
    wrong("scanner", `m${i}`);
    right("scanner", "its own");
  }
  expect(wrong("scanner", "next")).toBeGreaterThan(0);
});

test("at most five of a pair are verified at once, and a place is free again when one has left", () => {
  const { throttle } = setUp();
  const entered = Array.from({ length: 5 }, () => throttle.enter("a", "m"));
  expect(entered.every((attempt) => !("waitMs" in attempt))).toBe(true);
  expect(throttle.enter("a", "m")).toEqual({ waitMs: 1000 });
  const first = entered[0];
  if (first && !("waitMs" in first)) {
    first.left();
    first.left();
  }
  expect("waitMs" in throttle.enter("a", "m")).toBe(false);
  expect(throttle.enter("a", "m")).toEqual({ waitMs: 1000 });
});

test("IPv6 counts by /64, IPv4 in IPv6 as IPv4", () => {
  expect(addressGroup("2001:db8:1:2:3:4:5:6")).toBe(addressGroup("2001:db8:1:2::1"));
  expect(addressGroup("2001:db8:1:2::1")).not.toBe(addressGroup("2001:db8:1:3::1"));
  expect(addressGroup("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(addressGroup("not an address")).toBe("not an address");
});

test("memory is bounded: the longest unseen are forgotten", () => {
  const { wrong } = setUp();
  for (let i = 0; i < 5; i++) wrong("a", "m");
  expect(wrong("a", "m")).toBeGreaterThan(0);
  for (let i = 0; i < 50_000; i++) wrong(`address${i}`, `mac${i}`);
  expect(wrong("a", "m")).toBe(0);
});
