import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hexId } from "./catalogue";
import { type ListeningSandbox, listenSandbox } from "./listen";
import { signedCall } from "./signed-call";

const company = hexId("company");
const key = { id: "k", secret: "s" };
const mac = "000413a1b2c3";
let service: ListeningSandbox;
let endpoint: string;

beforeEach(async () => {
  service = await listenSandbox(
    { companies: [{ id: company, name: "Acme", keys: [{ ...key, role: "Admin" }] }], control: true },
    { mount: "/m" },
  );
  endpoint = `${service.apiUrl}companies/${company}/endpoints/${mac}`;
});
afterEach(() => service.close());

const put = () => signedCall(key, "PUT", endpoint, { mac });
const control = async (wish: unknown, type = "application/json") => {
  const answer = await fetch(`${service.origin}/__control`, {
    method: "POST",
    headers: { "content-type": type },
    body: JSON.stringify(wish),
  });
  return { status: answer.status, json: await answer.json() };
};

describe("faults", () => {
  it("strike by method, path and count, and are then over", async () => {
    const { faults } = service.sandbox.state;
    faults.add({ kind: "status", status: 500, method: "PUT", path: `/endpoints/${mac}$`, count: 2 });
    expect((await signedCall(key, "GET", endpoint)).status).toBe(404);
    expect([(await put()).status, (await put()).status, (await put()).status]).toEqual([500, 500, 201]);
  });

  it("last until cleared with count 0", async () => {
    const { faults } = service.sandbox.state;
    faults.add({ kind: "status", status: 503, count: 0 });
    for (let time = 0; time < 3; time++) expect((await put()).status).toBe(503);
    faults.clear();
    expect((await put()).status).toBe(201);
  });

  it("reset, before the work or after it", async () => {
    const { state } = service.sandbox;
    state.faults.add({ kind: "reset" });
    await expect(put()).rejects.toThrow();
    expect(state.puts.get(mac)).toBeUndefined();
    state.faults.add({ kind: "reset", after: true });
    await expect(put()).rejects.toThrow();
    expect(state.puts.get(mac)).toBe(1);
  });

  it("hang until the sandbox closes", async () => {
    const { state } = service.sandbox;
    state.faults.add({ kind: "hang" });
    const hanging = put().then(
      () => "answered",
      () => "ended",
    );
    await expect.poll(() => state.requests.length).toBe(1);
    expect(state.requests[0]?.status).toBeNull();
    await service.sandbox.close();
    expect(await hanging).toBe("ended");
  });

  it("truncate, mislabel, bend, swell and lie", async () => {
    const { state } = service.sandbox;
    state.faults.add({ kind: "truncate" });
    await expect(put()).rejects.toThrow();
    state.faults.add({ kind: "html" }, { kind: "mislabel" }, { kind: "wrong_shape" }, { kind: "huge" });
    expect((await put()).headers.get("content-type")).toBe("text/html");
    expect((await put()).headers.get("content-type")).toBe("text/plain");
    expect((await put()).json).toBeInstanceOf(Array);
    expect((await put()).text.length).toBeGreaterThan(10 * 1024 * 1024);
    state.endpoints.clear();
    state.faults.add({ kind: "lie" });
    expect((await put()).status).toBe(201);
    expect(state.endpoints.size).toBe(0);
  });

  it("wait as long as the latency says", async () => {
    service.sandbox.state.latencyMs = 120;
    const began = performance.now();
    await put();
    expect(performance.now() - began).toBeGreaterThan(110);
  });
});

describe("control", () => {
  it("arranges faults, clock, roles and foreign MACs, and tells how things stand", async () => {
    const told = await control({
      faults: [{ kind: "status", status: 429, retryAfter: "3" }],
      clockOffsetSeconds: 5,
      latencyMs: 1,
      roles: { k: "None" },
      foreignMacs: ["000413000009"],
    });
    expect(told).toMatchObject({
      status: 200,
      json: { clockOffsetSeconds: 5, latencyMs: 1, puts: {}, endpoints: [] },
    });
    const first = await put();
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "3"]);
    expect((await put()).status).toBe(403);
    await control({ roles: { k: "Admin" } });
    expect((await put()).status).toBe(201);
    expect((await control({})).json).toMatchObject({ puts: { [mac]: 1 }, endpoints: [mac], faults: [] });
  });

  it("refuses what it does not know, and other types than JSON", async () => {
    expect((await control({ fault: [] })).status).toBe(400);
    expect((await control({ faults: [{ kind: "explode" }] })).status).toBe(400);
    expect((await control({ faults: [{ kind: "hang", path: "(" }] })).status).toBe(400);
    expect((await control({}, "text/plain")).status).toBe(415);
  });

  it("is not there unless it is asked for", async () => {
    const closed = await listenSandbox({ companies: [] });
    const answer = await fetch(`${closed.origin}/__control`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(404);
    await closed.close();
  });
});
