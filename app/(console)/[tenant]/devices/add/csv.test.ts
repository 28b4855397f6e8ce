import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvError, parseCsv } from "./csv";

const cells = (text: string) => parseCsv(text).map((record) => record.cells);

describe("CSV", () => {
  it("reads quotes, separators, doubled quotes and line breaks within fields", () => {
    expect(cells('a,"b, c","d ""e""","f\r\ng"\r\n1,2,3,4')).toEqual([
      ["a", "b, c", 'd "e"', "f\r\ng"],
      ["1", "2", "3", "4"],
    ]);
  });

  it.each([
    [
      "commas",
      "mac,name\n1,2",
      [
        ["mac", "name"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons, with commas in the names",
      "mac;name\n1;Hall, left",
      [
        ["mac", "name"],
        ["1", "Hall, left"],
      ],
    ],
    [
      "tabs",
      "mac\tname\r1\t2",
      [
        ["mac", "name"],
        ["1", "2"],
      ],
    ],
    [
      "a separator within quotes is not counted",
      '"a,b,c";d\n1;2',
      [
        ["a,b,c", "d"],
        ["1", "2"],
      ],
    ],
    ["a byte order mark", "\u{feff}mac,name", [["mac", "name"]]],
    ["a byte order mark before a quote", '\u{feff}"mac",name', [["mac", "name"]]],
    [
      "empty lines, anywhere",
      "\n\na,b\n\n , \n1,2\n\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "an empty field at the end",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["empty quoted fields", '"",a,""', [["", "a", ""]]],
    ["nothing", "", []],
    ["one field", "a", [["a"]]],
  ])("reads %s", (_what, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it("says at which line each record begins", () => {
    expect(parseCsv('a\n\n"b\n\nc"\r\nd').map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it.each([
    ['a,b\n1,"2', 2, "never closed"],
    ['a,b\n1,"2"x', 2, "follows a closing quote"],
    ['a\nb\n19" rack,c', 3, "inside a field"],
    ['"a\nb\n"c', 3, "follows a closing quote"],
    ['"', 1, "never closed"],
  ])("refuses %j at line %i", (text, line, what) => {
    expect(() => parseCsv(text)).toThrow(CsvError);
    expect(() => parseCsv(text)).toThrow(new RegExp(`^Line ${line}: .*${what}`));
  });

  it("gives back whatever was written as RFC 4180 says", () => {
    const field = fc.string({
      unit: fc.constantFrom('"', ",", ";", "\t", "\n", "\r", "a", "é", " ", "0", "😀"),
    });
    const separator = fc.constantFrom(",", ";", "\t");
    const records = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(records, separator, fc.constantFrom("\n", "\r\n"), (rows, between, end) => {
        const head = ["x", "y", "z"];
        const text = [head, ...rows]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(between))
          .join(end);
        const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
        expect(cells(text)).toEqual([head, ...kept]);
      }),
    );
  });

  it("reads or refuses any text at all, in the time that its length takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        try {
          parseCsv(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CsvError);
        }
      }),
    );
    const began = performance.now();
    expect(() => parseCsv(`"${'""'.repeat(500_000)}`)).toThrow(CsvError);
    expect(parseCsv("a,b\n".repeat(200_000))).toHaveLength(200_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
