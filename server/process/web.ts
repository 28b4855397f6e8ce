import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import next from "next";
import postgres from "postgres";
import sirv from "sirv";
import { closeDatabase } from "@/db/connection";
import { env } from "@/env";
import { ADDRESS_HEADER } from "@/server/auth/address";
import { ASKED_HEADER } from "@/server/auth/asked-page";
import { demoSandbox } from "@/server/demo/sandbox";
import { SANDBOX_MOUNT } from "@/server/demo/sandbox-mount";
import { stopHearing } from "@/server/events/screen-events";
import { showLogFigures } from "@/server/health/log-figures";
import { forgetSentEvents, sendPromisedSoon } from "@/server/inngest/outbox";
import { log } from "@/server/log";
import { DeviceCache } from "@/server/phones/device-cache";
import { doorPorts } from "@/server/phones/ports";
import { RequestLog } from "@/server/phones/request-log";
import { createDoor } from "@/server/provisioning/answer-phone";
import { PHONE_PATHS } from "@/server/provisioning/doors";
import { clientAddress, sendPhoneResponse, toPhoneRequest } from "@/server/provisioning/node-http";
import { answerHealth } from "./health";

const SEND_PROMISED_EVERY_MS = 1_000;
const DAY_MS = 86_400_000;
const MOST_BYTES = 1_000_000;
/** What Next would read as another path than the one that was looked at here; no browser and no phone sends it. */
const UNCLEAN = /^[^?#]*(?:\\|\/(?:\.|%2e){1,2}(?:[/?#]|%2f|%5c|$)|%5c)/i;
const ASSETS = "/_next/static/";

/**
 * The web process: a plain HTTP server in which the phones' door stands in front of Next, because a request through
 * Next costs a phone twenty times what the door does.
 */
export async function startWeb({ dev }: { dev: boolean }): Promise<{ port: number; stop(): Promise<void> }> {
  const {
    DATABASE_URL = "",
    TRUSTED_PROXIES,
    PORT,
    HOST,
    AUTH_SECRET = "",
    OFFHOOK_EMBEDDED,
    DATA_DIR,
  } = env();
  const server = createServer();
  await listen(server, PORT, HOST);

  const cache = new DeviceCache();
  const listener = postgres(DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    onclose: () => cache.suspend(),
  });
  await cache.listen(listener);
  const requests = new RequestLog();
  showLogFigures(requests);
  const nonceSecret = createHmac("sha256", AUTH_SECRET).update("phone nonces").digest();
  const door = createDoor(doorPorts(cache, requests), { nonceSecret });
  const sandbox = OFFHOOK_EMBEDDED === "1" ? demoSandbox(path.resolve(DATA_DIR)) : null;
  const { port } = address(server);
  const app = next({ dev, dir: process.cwd(), customServer: true, hostname: "localhost", port });
  await app.prepare();
  const pages = app.getRequestHandler();
  const assets = dev ? null : builtAssets();

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = req.url ?? "/";
    if (UNCLEAN.test(url)) {
      res
        .writeHead(400, { connection: "close" })
        .end("An address without dots and backslashes between slashes.\n");
      return;
    }
    if (PHONE_PATHS.test(url)) {
      sendPhoneResponse(res, await door(toPhoneRequest(req, { trustedProxies: TRUSTED_PROXIES })));
    } else if (await answerHealth(url, res, requests)) {
      return;
    } else if (sandbox && url.startsWith(`${SANDBOX_MOUNT}/`)) {
      if (fromThisMachine(req)) sandbox.handle(req, res);
      else res.writeHead(403).end("The sandbox answers the machine that it runs on only.\n");
    } else if (assets && url.startsWith(ASSETS)) {
      req.url = url.slice(ASSETS.length - 1);
      assets(req, res, () => void res.writeHead(404).end());
    } else if (tooLarge(req)) {
      res.writeHead(413, { connection: "close" }).end("A body of at most 1 MB, with its length.\n");
    } else {
      const forwarded = req.headers["x-forwarded-for"];
      req.headers[ADDRESS_HEADER] = clientAddress(
        req.socket.remoteAddress ?? "",
        Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
        TRUSTED_PROXIES,
      );
      req.headers[ASKED_HEADER] = url;
      await pages(req, res);
    }
  };
  server.on("request", (req, res) => {
    answer(req, res).catch((error: unknown) => {
      log().error({ err: error }, "a request failed");
      if (!res.headersSent) res.writeHead(500).end();
    });
  });
  const timers = [
    setInterval(sendPromisedSoon, SEND_PROMISED_EVERY_MS),
    setInterval(() => void forgetSentEvents().catch(() => {}), DAY_MS),
  ];
  sendPromisedSoon();
  return {
    port,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
      await new Promise((done) => (server.listening ? server.once("close", done) : done(null)));
      await requests.flush();
      await sandbox?.close();
      await cache.close();
      await listener.end({ timeout: 1 });
      await stopHearing();
      await closeDatabase();
    },
  };
}

/** What the build made for browsers: its names change with its content, so a browser keeps it for good. */
const builtAssets = () =>
  sirv(path.resolve(".next/static"), {
    brotli: true,
    etag: true,
    setHeaders: (res) => res.setHeader("cache-control", "public, max-age=31536000, immutable"),
  });

const address = (server: Server): AddressInfo => {
  const at = server.address();
  if (!at || typeof at === "string") throw new Error("The web process does not listen on a port.");
  return at;
};

/**
 * A page, a form or a call of the console is small and says its length, as every browser does; what is larger, or does
 * not say, never reaches Next. REST counts for itself.
 */
function tooLarge(req: IncomingMessage): boolean {
  const unsaid = req.headers["transfer-encoding"] !== undefined && !req.url?.startsWith("/api/v1/");
  return unsaid || Number(req.headers["content-length"] ?? 0) > MOST_BYTES;
}

/**
 * The demo's redirect service hands a phone's first credentials to whoever names its MAC, as a real one does to whoever
 * shows the phone's certificate. So it answers its own machine only, and nothing that came through a proxy.
 */
function fromThisMachine(req: IncomingMessage): boolean {
  const { remoteAddress = "", localAddress } = req.socket;
  const own = /^(::1|(::ffff:)?127\.)/.test(remoteAddress) || remoteAddress === localAddress;
  return own && req.headers["x-forwarded-for"] === undefined && req.headers.forwarded === undefined;
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((done, refuse) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      refuse(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is in use. Stop what listens there, or set PORT to another one.`)
          : error,
      );
    });
    server.listen({ port, host }, done);
  });
}
