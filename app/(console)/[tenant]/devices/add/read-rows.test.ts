import { describe, expect, it } from "vitest";
import { parseCsv } from "./csv";
import {
  fillIn,
  guessMapping,
  guessVendorOf,
  hasHeading,
  mapTable,
  readLine,
  readPaste,
  readTable,
} from "./read-rows";

const short = (line: string) => {
  const { mac, name, extension, model } = readLine(line, "snom");
  return [mac, name, extension, model];
};

describe("a line of a paste", () => {
  it.each([
    ["000413a1b2c3", ["000413a1b2c3", "", "", ""]],
    ["00:04:13:A1:B2:C3 Front desk 200", ["00:04:13:A1:B2:C3", "Front desk", "200", ""]],
    ["00-04-13-a1-b2-c3, Front desk, 200", ["00-04-13-a1-b2-c3", "Front desk", "200", ""]],
    ["0004.13a1.b2c3;Hall, left;201", ["0004.13a1.b2c3", "Hall, left", "201", ""]],
    ["00 04 13 a1 b2 c3 Room 12 212", ["00 04 13 a1 b2 c3", "Room 12", "212", ""]],
    ["0004 13a1 b2c3 212", ["0004 13a1 b2c3", "", "212", ""]],
    ["000413-a1b2c3\tWorkshop\t0201", ["000413-a1b2c3", "Workshop", "0201", ""]],
    ["000413a1b2c3,200,Front desk", ["000413a1b2c3", "Front desk", "200", ""]],
    ["000413a1b2c3,Front desk,200,D735", ["000413a1b2c3", "Front desk", "200", "D735"]],
    ["Front desk;000413a1b2c3;200", ["000413a1b2c3", "Front desk", "200", ""]],
    ['000413a1b2c3,"Smith, J.",200', ["000413a1b2c3", "Smith, J.", "200", ""]],
    ['000413a1b2c3,19" rack,200', ["000413a1b2c3", '19" rack', "200", ""]],
    ["000413a1b2c3 *41", ["000413a1b2c3", "", "*41", ""]],
    ["  000413a1b2c3  Mary   Jane  ", ["000413a1b2c3", "Mary Jane", "", ""]],
    ["000413a1b2 20 desk", ["000413a1b2", "20 desk", "", ""]],
    ["000413a1b2c3d4 200", ["000413a1b2c3d4", "", "200", ""]],
    ["nothing", ["nothing", "", "", ""]],
    ["000413a1b2c3,a\u0000\u0007b\ud800,1", ["000413a1b2c3", "a b\ufffd", "1", ""]],
  ])("%j", (line, expected) => {
    expect(short(line)).toEqual(expected);
  });

  it("passes over empty ones, with any line ends", () => {
    expect(
      readPaste("000413a1b2c3 A 1\r\n\r\n000413a1b2c4 B 2\r  \n000413a1b2c5", "snom").map(({ name }) => name),
    ).toEqual(["A", "B", ""]);
  });

  it("never sends more of a field than a field may hold", () => {
    expect(readLine(`000413a1b2c3,${"x".repeat(100_000)},1`, "snom").name).toHaveLength(500);
  });
});

const tableOf = (text: string) => readTable(parseCsv(text));
const drafts = (text: string) => mapTable(tableOf(text), guessMapping(tableOf(text), "snom"));

describe("a table", () => {
  it("is told by its heading, and its columns by theirs", () => {
    const text =
      "Location;Extension;Device MAC;Model\nLobby;200;00:04:13:a1:b2:c3;D785\n;;;\nHall;201;000413a1b2c4;";
    expect(hasHeading(text)).toBe(true);
    expect(drafts(text)).toEqual([
      { mac: "00:04:13:a1:b2:c3", name: "Lobby", extension: "200", model: "D785" },
      { mac: "000413a1b2c4", name: "Hall", extension: "201", model: "" },
    ]);
  });

  it("in German", () => {
    expect(
      guessMapping(tableOf("MAC-Adresse,Bezeichnung,Nebenstelle,Typ\n000413a1b2c3,a,1,710"), "snom"),
    ).toEqual({
      mac: 0,
      name: 1,
      extension: 2,
      model: 3,
    });
  });

  it("without a heading is told by what stands in it", () => {
    const text = "200,Lobby,000413a1b2c3,D785\n201,Hall,000413a1b2c4,D735";
    expect(hasHeading(text)).toBe(false);
    expect(tableOf(text).heading).toBeNull();
    expect(guessMapping(tableOf(text), "snom")).toEqual({ mac: 2, name: 1, extension: 0, model: 3 });
  });

  it("with a column left out maps to nothing there", () => {
    const table = tableOf("mac,name\n000413a1b2c3,Lobby");
    expect(mapTable(table, { mac: 0 })).toEqual([
      { mac: "000413a1b2c3", name: "", extension: "", model: "" },
    ]);
    expect(mapTable(table, { mac: 7 })).toEqual([{ mac: "", name: "", extension: "", model: "" }]);
  });
});

describe("what is filled in", () => {
  const nameOf = (extension: string) => `Phone ${extension}`;
  const one = { mac: "000413a1b2c3", name: "", extension: "", model: "" };
  it("counts extensions up where there is none, and names phones after them", () => {
    expect(fillIn([one, { ...one, name: "Hall", extension: "9" }, one], "0200", nameOf)).toEqual([
      { ...one, extension: "0200", name: "Phone 0200" },
      { ...one, extension: "9", name: "Hall" },
      { ...one, extension: "0201", name: "Phone 0201" },
    ]);
  });
  it("is nothing without a first one", () => {
    expect(fillIn([one], "", nameOf)).toEqual([one]);
    expect(fillIn([one], "x", nameOf)).toEqual([one]);
  });
});

it("guesses the vendor of most of what is pasted, and none of what no range tells", () => {
  expect(guessVendorOf("00:15:65:aa:bb:cc, Hall, 300\n0015.65aa.bbcd Desk\n000413a1b2c3")).toBe("yealink");
  expect(guessVendorOf("mac;name\n000413a1b2c3;Desk")).toBe("snom");
  expect(guessVendorOf("abcdef012345, Hall, 300")).toBeNull();
});
