import { expect, test } from "vitest";
import { together } from "./together";

test("what is asked in one moment is one call, with an answer of its own for each", async () => {
  const calls: string[][] = [];
  const run = together(async (ids) => {
    calls.push([...ids]);
    return (id) => {
      if (id === "bad") throw new Error("no");
      return `did ${id}`;
    };
  });
  const results = await Promise.allSettled([run("a"), run("bad"), run("b")]);
  expect(results.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([
    "did a",
    "failed",
    "did b",
  ]);
  await run("c");
  expect(calls).toEqual([["a", "bad", "b"], ["c"]]);
});
