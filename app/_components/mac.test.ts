import { expect, it } from "vitest";
import { formatMac, plainMac } from "./mac";

it.each(["000413a1b2c3", "00:04:13:A1:B2:C3", "00-04-13-a1-b2-c3", "0004.13a1.b2c3"])("%s", (mac) => {
  expect(formatMac(mac)).toBe("00:04:13:A1:B2:C3");
  expect(plainMac(mac)).toBe("000413a1b2c3");
});

it("leaves alone what is no MAC", () => expect(formatMac("unknown")).toBe("unknown"));
