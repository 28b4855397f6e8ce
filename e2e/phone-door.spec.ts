import { expect, test } from "@playwright/test";
import { appUrl } from "./app";

test("the phones' door asks for credentials before it says anything", async ({ request }) => {
  const known = await request.get(`${appUrl()}/ztprov/snomD785-000413A10001.htm`);
  const unknown = await request.get(`${appUrl()}/ztprov/snomD785-0004130000FF.htm`);
  expect(known.status()).toBe(401);
  expect(unknown.status()).toBe(401);
  expect(await known.text()).toBe(await unknown.text());
});

test("health, readiness and metrics answer", async ({ request }) => {
  expect(await (await request.get(`${appUrl()}/healthz`)).text()).toBe("ok\n");
  expect(await (await request.get(`${appUrl()}/readyz`)).json()).toEqual({ ready: true });
  expect(await (await request.get(`${appUrl()}/metrics`)).text()).toContain("offhook_phone_requests_total");
});

test("the demo's redirect service answers its own machine only", async ({ request }) => {
  const phone = `${appUrl()}/sandbox/sraps/phone/snomD785-000413A10001.htm`;
  expect((await request.get(phone)).status()).toBe(200);
  const proxied = await request.get(phone, { headers: { "x-forwarded-for": "198.51.100.7" } });
  expect(proxied.status()).toBe(403);
});

test("a body of many megabytes never reaches a page", async ({ request }) => {
  const answer = await request.post(`${appUrl()}/api/auth/callback/credentials`, {
    data: { filler: "x".repeat(3_000_000) },
  });
  expect(answer.status()).toBe(413);
});
