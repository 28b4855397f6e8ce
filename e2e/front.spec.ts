import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { appUrl } from "./app";

/** Sends a path as it stands: a browser, and `fetch`, would tidy it up first. */
function ask(path: string, method = "GET"): Promise<number> {
  const { hostname, port } = new URL(appUrl());
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers: { "x-offhook-address": "203.0.113.66" } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .once("error", fail)
      .end();
  });
}

test("nothing goes round what stands before the pages", async () => {
  for (const path of [
    "/_next/static/../../forgot",
    "/_next/static/%2e%2e/%2E./forgot",
    "/api/v1/../auth/callback/credentials",
    "/api/v1/..%2fauth/session",
    "/_next/static/..\\..\\forgot",
    "/_next/static/chunks/..",
    "/./forgot",
  ]) {
    expect(await ask(path), path).toBe(400);
    expect(await ask(path, "POST"), path).toBe(400);
  }
  expect(await ask("/_next/static/chunks/nothing-like-it.js")).toBe(404);
  expect(await ask("/_next/static/")).toBe(404);
  expect(await ask("/forgot")).toBe(200);
  expect(await ask("/prov/..cfg")).toBe(401);
});
