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
