import { expect, test } from "vitest";
import { Slots } from "./concurrency";

const one = (key: string, order: number, ...groups: [string, number][]) => ({
  key,
  order,
  claims: groups.map(([group, limit]) => ({ group, limit })),
});

test("lets so many in, and the rest in the order they came, whatever order they ask in", () => {
  const slots = new Slots();
  expect(slots.acquire(one("a", 1, ["g", 2]))).toBe(true);
  expect(slots.acquire(one("b", 2, ["g", 2]))).toBe(true);
  expect(slots.acquire(one("d", 4, ["g", 2]))).toBe(false);
  expect(slots.acquire(one("c", 3, ["g", 2]))).toBe(false);
  expect(slots.release("a")).toEqual(["c"]);
  expect(slots.acquire(one("e", 5, ["g", 2]))).toBe(false);
  expect(slots.acquire(one("c", 3, ["g", 2]))).toBe(true);
  expect(slots.release("b")).toEqual(["d"]);
  expect(slots.release("c")).toEqual(["e"]);
  expect(slots.release("d")).toEqual([]);
  expect(slots.release("e")).toEqual([]);
});

test("honours every limit at once, and one full group does not hold up another", () => {
  const slots = new Slots();
  expect(slots.acquire(one("a", 1, ["all", 3], ["x", 1]))).toBe(true);
  expect(slots.acquire(one("b", 2, ["all", 3], ["x", 1]))).toBe(false);
  expect(slots.acquire(one("c", 3, ["all", 3], ["y", 1]))).toBe(true);
  expect(slots.acquire(one("d", 4, ["all", 3], ["z", 1]))).toBe(true);
  expect(slots.acquire(one("e", 5, ["all", 3], ["q", 1]))).toBe(false);
  expect(slots.release("c")).toEqual(["e"]);
  expect(slots.release("a")).toEqual(["b"]);
});

test("asking twice takes one place, and giving back what is not held changes nothing", () => {
  const slots = new Slots();
  expect(slots.acquire(one("a", 1, ["g", 1]))).toBe(true);
  expect(slots.acquire(one("a", 1, ["g", 1]))).toBe(true);
  expect(slots.acquire(one("b", 2, ["g", 1]))).toBe(false);
  expect(slots.acquire(one("b", 2, ["g", 1]))).toBe(false);
  expect(slots.release("b")).toEqual([]);
  expect(slots.release("a")).toEqual(["b"]);
  expect(slots.release("b")).toEqual([]);
  expect(slots.acquire(one("c", 3, ["g", 1]))).toBe(true);
});
