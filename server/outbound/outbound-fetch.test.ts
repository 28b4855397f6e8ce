import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { OutboundError } from "@/server/vendors/types";
import { createOutboundFetch, type OutboundOptions } from "./outbound-fetch";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket.on("error", () => {})));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}

/** A server that answers the first bytes of any request with what `reply` does to the socket. */
async function rawServer(reply: (socket: Socket) => void): Promise<string> {
  const port = await listen(createServer((socket) => socket.once("data", () => reply(socket))));
  return `http://127.0.0.1:${port}/`;
}

function outbound(options: Partial<OutboundOptions> = {}) {
  const fetch = createOutboundFetch({ allow: ["127.0.0.0/8"], timeoutMs: 5000, ...options });
  closers.push(() => fetch.close());
  return fetch;
}

const get = { method: "GET", headers: {} };

async function failure(promise: Promise<unknown>): Promise<OutboundError> {
  const error = await promise.then(
    () => new Error("answered"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OutboundError)) throw error;
  return error;
}

describe("createOutboundFetch", () => {
  it("sends method, headers and body and returns status, headers and text", async () => {
    const server = createHttpServer(async (req, res) => {
      let body = "";
      for await (const chunk of req) body += chunk;
      res.writeHead(201, {
        "x-seen": `${req.method} ${req.headers["x-a"]}`,
        link: ["<a>; rel=x", "<b>; rel=y"],
      });
      res.end(`ü ${body}`);
    });
    const port = await listen(server);
    const answer = await outbound()(`http://127.0.0.1:${port}/x`, {
      method: "PUT",
      headers: { "x-a": "1" },
      body: "hallo",
    });
    expect(answer.status).toBe(201);
    expect(answer.text).toBe("ü hallo");
    expect(answer.headers.get("x-seen")).toBe("PUT 1");
    expect(answer.headers.get("link")).toBe("<a>; rel=x, <b>; rel=y");
  });

  it("does not follow a redirect", async () => {
    const paths: string[] = [];
    const server = createHttpServer((req, res) => {
      paths.push(req.url ?? "");
      res.writeHead(302, { location: "/elsewhere" }).end();
    });
    const port = await listen(server);
    const answer = await outbound()(`http://127.0.0.1:${port}/here`, get);
    expect(answer.status).toBe(302);
    expect(paths).toEqual(["/here"]);
  });

  it("times out when nothing is answered", async () => {
    const url = await rawServer(() => {});
    expect((await failure(outbound({ timeoutMs: 150 })(url, get))).kind).toBe("timed_out");
  });

  it("counts the body in the time-out: a server that drips is cut", async () => {
    let drips = 0;
    const url = await rawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
      const timer = setInterval(() => {
        drips += 1;
        socket.write("x");
      }, 20);
      socket.on("close", () => clearInterval(timer));
    });
    expect((await failure(outbound({ timeoutMs: 300 })(url, get))).kind).toBe("timed_out");
    expect(drips).toBeGreaterThan(2);
  });

  it("names a cancelled call", async () => {
    const cancel = new AbortController();
    const url = await rawServer(() => cancel.abort());
    expect((await failure(outbound()(url, { ...get, signal: cancel.signal }))).kind).toBe("aborted");
  });

  it("names a reset before and a cut inside the answer", async () => {
    const reset = await rawServer((socket) => socket.resetAndDestroy());
    expect((await failure(outbound()(reset, get))).kind).toBe("reset");
    const closed = await rawServer((socket) => socket.end());
    expect((await failure(outbound()(closed, get))).kind).toBe("reset");
    const cut = await rawServer((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"half":'),
    );
    expect((await failure(outbound()(cut, get))).kind).toBe("truncated");
    const chunked = await rawServer((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{"half":\r\n'),
    );
    expect((await failure(outbound()(chunked, get))).kind).toBe("truncated");
  });

  it("stops at the size cap, announced or not", async () => {
    const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 97);
    const server = createHttpServer((req, res) => {
      if (req.url === "/announced") res.setHeader("content-length", tenMegabytes.length);
      res.write(tenMegabytes.subarray(0, 1024));
      res.end(tenMegabytes.subarray(1024));
    });
    const port = await listen(server);
    const fetch = outbound();
    for (const path of ["announced", "chunked"]) {
      expect((await failure(fetch(`http://127.0.0.1:${port}/${path}`, get))).kind).toBe("too_large");
    }
  });

  it("reads no more than a lying Content-Length announces", async () => {
    const url = await rawServer((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}${"x".repeat(100_000)}`),
    );
    expect((await outbound({ maxBytes: 1000 })(url, get)).text).toBe("{}");
  });

  it("names what is no HTTP, a refused port, and a plain server behind https", async () => {
    const noise = await rawServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    expect((await failure(outbound()(noise, get))).kind).toBe("protocol");
    expect((await failure(outbound()(noise.replace("http:", "https:"), get))).kind).toBe("tls");
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect((await failure(outbound()(`http://127.0.0.1:${port}/`, get))).kind).toBe("refused");
  });

  it("names an unknown host", async () => {
    expect((await failure(outbound()("http://nowhere.invalid/", get))).kind).toBe("dns");
  });

  it("refuses private addresses, literal, disguised or by name, without connecting", async () => {
    let connections = 0;
    const server = createHttpServer((_req, res) => res.end("secret"));
    server.on("connection", () => {
      connections += 1;
    });
    const port = await listen(server);
    const fetch = outbound({ allow: [] });
    for (const host of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "[::ffff:127.0.0.1]",
      "[::1]",
      "[::7f00:1]",
      "localhost",
    ]) {
      expect([host, (await failure(fetch(`http://${host}:${port}/`, get))).kind]).toEqual([
        host,
        "not_allowed",
      ]);
    }
    expect(connections).toBe(0);
  });

  it("reaches a name whose private address is allowed", async () => {
    const port = await listen(createHttpServer((_req, res) => res.end("here")));
    expect((await outbound()(`http://localhost:${port}/`, get)).text).toBe("here");
  });

  it("refuses other schemes, user:pass and what is no address", async () => {
    for (const url of [
      "ftp://example.com/",
      "file:///etc/passwd",
      "http://a:b@127.0.0.1/",
      "http://a@127.0.0.1/",
      "x",
    ]) {
      expect((await failure(outbound()(url, get))).kind).toBe("not_allowed");
    }
  });
});
