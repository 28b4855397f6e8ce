import { request as httpRequest } from "node:http";
import { expect, test } from "vitest";
import { createDoor } from "./answer-phone";
import { clientAddress, toPhoneRequest } from "./node-http";
import { exampleDevice } from "./testing/device";
import { memoryPorts } from "./testing/memory-ports";
import { listen, serveDoor } from "./testing/serve";
import type { PhoneRequest } from "./types";

const PROXIES = ["10.0.0.0/8", "fd00::/8", "192.0.2.1"];

test.each([
  ["198.51.100.1", undefined, "198.51.100.1"],
  ["::ffff:198.51.100.1", undefined, "198.51.100.1"],
  ["198.51.100.1", "203.0.113.9", "198.51.100.1"],
  ["10.1.1.1", "203.0.113.9", "203.0.113.9"],
  ["::ffff:10.1.1.1", "203.0.113.9", "203.0.113.9"],
  ["10.1.1.1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
  ["10.1.1.1", "1.2.3.4, 203.0.113.9, 10.2.2.2, 192.0.2.1", "203.0.113.9"],
  ["10.1.1.1", "10.9.9.9", "10.9.9.9"],
  ["10.1.1.1", "203.0.113.9, garbage", "10.1.1.1"],
  ["10.1.1.1", "", "10.1.1.1"],
  ["10.1.1.1", "[2001:db8::1]:4711", "2001:db8::1"],
  ["10.1.1.1", "203.0.113.9:4711", "203.0.113.9"],
  ["fd00::1", "2001:db8::1", "2001:db8::1"],
  ["192.0.2.2", "203.0.113.9", "192.0.2.2"],
])("peer %s, X-Forwarded-For %s: %s", (peer, forwarded, expected) => {
  expect(clientAddress(peer, forwarded, PROXIES)).toBe(expected);
});

test("a range that is none is refused at once", () => {
  expect(() => clientAddress("10.0.0.1", undefined, ["everywhere"])).toThrow();
});

function raw(base: string, path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; lines: string[]; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const req = httpRequest({ hostname, port, path, method, headers, agent: false }, (res) => {
      let body = "";
      res.setEncoding("utf8");
      res.on("data", (chunk: string) => {
        body += chunk;
      });
      res.on("end", () => resolve({ status: res.statusCode ?? 0, lines: res.rawHeaders, body }));
    });
    req.on("error", reject);
    req.end();
  });
}

test("path and query arrive as sent, also from an absolute request target", async () => {
  const seen: PhoneRequest[] = [];
  const base = await listen((req, res) => {
    seen.push(toPhoneRequest(req, { trustedProxies: [] }));
    res.end();
  });
  await raw(base, "/prov/../x%20y?a=1?b=2", { "User-Agent": "snomD785/10.1" });
  await raw(base, "http://other.example/prov/file.htm?z");
  expect(seen).toMatchObject([
    {
      path: "/prov/../x%20y",
      query: "a=1?b=2",
      userAgent: "snomD785/10.1",
      authorization: null,
      address: "127.0.0.1",
    },
    { path: "/prov/file.htm", query: "z", userAgent: null },
  ]);
});

test("over HTTP: three challenges on lines of their own, then the file; HEAD without body", async () => {
  const memory = memoryPorts([exampleDevice()]);
  const base = await serveDoor(createDoor(memory.ports));
  const path = "/prov/snomD785-000413A1B2C3.htm";
  const first = await raw(base, path);
  expect(first.status).toBe(401);
  expect(first.lines.filter((line) => line === "WWW-Authenticate")).toHaveLength(3);
  const Authorization = `Basic ${Buffer.from("prov-user:prov-password").toString("base64")}`;
  const second = await raw(base, path, { Authorization });
  expect(second.status).toBe(200);
  expect(second.body).toMatch(/^<\?xml .*<\/settings>\n$/s);
  const head = await raw(base, path, { Authorization }, "HEAD");
  expect([head.status, head.body]).toEqual([200, ""]);
  expect(head.lines[head.lines.indexOf("Content-Length") + 1]).toBe(String(Buffer.byteLength(second.body)));
});
