import { expect, it } from "vitest";
import { backOff } from "./back-off";

it.each([
  [0, 500, 1_000],
  [1, 1_000, 2_000],
  [4, 8_000, 16_000],
  [5, 15_000, 30_000],
  [50, 15_000, 30_000],
])("waits between half and all of its time after %i failures", (failures, least, most) => {
  expect(backOff(failures, 0)).toBe(least);
  expect(backOff(failures, 1)).toBe(most);
});
