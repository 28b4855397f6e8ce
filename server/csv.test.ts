import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("a field of CSV", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["a;=1+1", "a;'=1+1"],
    ["a; =1+1;-2", "a;' =1+1;'-2"],
    ["\t@x", "'\t'@x"],
    ["a\t+1", "a\t'+1"],
  ])("%j begins no formula, wherever a spreadsheet divides", (text, tame) =>
    expect(csvLine([text])).toBe(`${tame}\r\n`),
  );

  it.each(["a\n=1", "a\r\n\t =1", 'a;"=1&"', ";\n\n  @x", "\r=1"])("%j begins none either", (text) => {
    const [line] = [csvLine(["x", text]).slice(0, -2)];
    expect(line).not.toMatch(/(^|[;\t\r\n])["\s]*[=+\-@]/);
    expect(line).toContain("'");
  });

  it.each(["a = b", "00-11-22", "a@b.example", "plain; text"])("%j stays as it is", (text) =>
    expect(csvLine([text, text])).toBe(`${text},${text}\r\n`),
  );

  it("is quoted where it must be", () => expect(csvLine(['a "b", c'])).toBe('"a ""b"", c"\r\n'));

  it("takes time by its length only", () => {
    const started = performance.now();
    csvLine([`${"\n ".repeat(200_000)}x`]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
