import { expect, test } from "vitest";
import { snomTime } from "./time-zones";

test.each([
  ["Europe/Berlin", "GER+1"],
  ["Europe/London", "GBR-0"],
  ["America/New_York", "USA-5"],
  ["Asia/Kolkata", "IND+5.5"],
])("%s has its own code", (zone, code) => {
  expect(snomTime(zone)).toEqual({ code, utcOffset: null });
});

test.each([
  ["Europe/Monaco", "GER+1"],
  ["America/Detroit", "USA-5"],
  ["Australia/Melbourne", "AUS+10"],
  ["Asia/Shanghai", "SGP+8"],
])("%s has the code of a zone with the same clock all year", (zone, code) => {
  expect(snomTime(zone)).toEqual({ code, utcOffset: null });
});

test.each([
  ["Asia/Tokyo", 9 * 3600],
  ["UTC", 0],
  ["America/Phoenix", -7 * 3600],
  ["Asia/Kathmandu", 5.75 * 3600],
])("%s has no code: its winter offset", (zone, utcOffset) => {
  expect(snomTime(zone)).toEqual({ code: null, utcOffset });
});

test.each(["", "Mars/Olympus", "constructor", "a<b>"])(
  "%j is no zone: the phone keeps what it has",
  (zone) => {
    expect(snomTime(zone)).toEqual({ code: null, utcOffset: null });
  },
);
