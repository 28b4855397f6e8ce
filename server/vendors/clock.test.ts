import { expect, test } from "vitest";
import { clockOf } from "./clock";

const at = (month: number, week: number, weekday: number, hour: number) => ({
  month,
  week,
  weekday,
  minutes: hour * 60,
});

test.each([
  ["Europe/Berlin", 3600, { save: 3600, start: at(3, 5, 0, 2), end: at(10, 5, 0, 3) }],
  ["Europe/London", 0, { save: 3600, start: at(3, 5, 0, 1), end: at(10, 5, 0, 2) }],
  ["America/New_York", -18_000, { save: 3600, start: at(3, 2, 0, 2), end: at(11, 1, 0, 2) }],
  ["America/St_Johns", -12_600, { save: 3600, start: at(3, 2, 0, 2), end: at(11, 1, 0, 2) }],
  ["Australia/Sydney", 36_000, { save: 3600, start: at(10, 1, 0, 2), end: at(4, 1, 0, 3) }],
  ["Asia/Kolkata", 19_800, null],
  ["Asia/Kathmandu", 20_700, null],
  ["UTC", 0, null],
  ["Africa/Casablanca", 3600, null],
])("%s", (zone, offset, summer) => {
  expect(clockOf(zone)).toEqual({ offset, summer });
});

test.each(["", "Mars/Olympus", "a\nb"])("“%s” is no zone", (zone) => {
  expect(clockOf(zone)).toBeNull();
});

test("the rules give the zone's own clock on every day of the years to come", () => {
  for (const zone of ["Europe/Paris", "America/Chicago", "Pacific/Auckland", "Australia/Lord_Howe"]) {
    expect(clockOf(zone)?.summer, zone).not.toBeNull();
  }
});
