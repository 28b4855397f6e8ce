import { expect, test } from "vitest";
import { pageAsked } from "./asked-page";

test.each([
  ["/acme/devices", "/acme/devices"],
  ["/acme/devices?status=failed&_rsc=1ab2", "/acme/devices?status=failed"],
  ["/acme/devices/000413a10001", "/acme/devices/000413a10001"],
])("%s is a page of this site", (asked, page) => {
  expect(pageAsked(asked)).toBe(page);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/..//evil.example/x",
  "https://evil.example/",
  "javascript:alert(1)",
  "",
  "/",
  "/sign-in?next=/a",
  "/api/trpc/me",
  undefined,
  ["/acme"],
])("%j leads nowhere", (asked) => {
  expect(pageAsked(asked)).toBeNull();
});
