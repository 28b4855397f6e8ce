import { expect, test } from "vitest";
import { matchKey, parseExpression, parseMatch } from "./expression";

const event = { name: "a", data: { id: 7, who: "x && y", none: null, deep: { n: "1" } } };

test.each([
  ["event.data.id", 7],
  ["event.data.missing.further", undefined],
  ["event.data.who == 'x && y'", true],
  ['event.data.id == 7 && event.data.deep.n != "2"', true],
  ["event.data.id == '7'", false],
  ["event.data.who + ':' + event.data.id", "x && y:7"],
  ["event.data.id + -2", 5],
  ["event.data.none == null", true],
  ["event.data.constructor", undefined],
])("evaluates %s", (text, value) => {
  expect(parseExpression(text)({ event })).toEqual(value);
});

test.each([
  "",
  "event.data.id >",
  "event.data.id > 3",
  "size(event)",
  "ts == 1",
  "event.data['id']",
  "1 2",
  "event ==",
  "!a",
])("refuses %j", (text) => {
  expect(() => parseExpression(text)).toThrow("cannot evaluate");
});

test("two events match when the named values are equal, and never by what both lack", () => {
  const match = parseMatch("event.data.id == async.data.ref && async.name == event.name");
  expect(match).toEqual({ event: ["data.id", "name"], async: ["data.ref", "name"] });
  expect(matchKey(match.event, event)).toBe(matchKey(match.async, { name: "a", data: { ref: 7 } }));
  expect(matchKey(match.async, { name: "a", data: {} })).toBeUndefined();
  expect(matchKey(parseMatch(undefined).event, event)).toBe("[]");
});

test.each(["event.data.id == 'x'", "event.data.id > async.data.id", "event.a == event.b", "true"])(
  "refuses the match %j",
  (text) => {
    expect(() => parseMatch(text)).toThrow("cannot evaluate");
  },
);
