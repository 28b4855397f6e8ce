import type { ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { Counter, collectDefaultMetrics, Gauge, register } from "prom-client";
import { database } from "@/db/connection";
import type { RequestLog } from "@/server/phones/request-log";

const READY_WITHIN_MS = 3_000;

/** `/healthz`, `/readyz`, `/metrics`. False when the address is none of them. */
export async function answerHealth(url: string, res: ServerResponse, requests: RequestLog): Promise<boolean> {
  const [address] = url.split("?");
  if (address === "/healthz") {
    send(res, 200, "text/plain", "ok\n");
  } else if (address === "/readyz") {
    const reason = await notReady();
    send(
      res,
      reason ? 503 : 200,
      "application/json",
      JSON.stringify(reason ? { ready: false, reason } : { ready: true }),
    );
  } else if (address === "/metrics") {
    prepareMetrics(requests);
    send(res, 200, register.contentType, await register.metrics());
  } else return false;
  return true;
}

function send(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

/** Why this process should get no requests, or null. */
async function notReady(): Promise<string | null> {
  const late = new Promise<string>((done) => {
    setTimeout(() => done("The database does not answer."), READY_WITHIN_MS).unref();
  });
  const asked = database()
    .execute(sql`select 1 from tenants limit 1`)
    .then(
      () => null,
      () => "The database does not answer, or is not migrated.",
    );
  return Promise.race([asked, late]);
}

let prepared = false;
function prepareMetrics(requests: RequestLog): void {
  if (prepared) return;
  prepared = true;
  collectDefaultMetrics();
  new Counter({
    name: "offhook_phone_requests_total",
    help: "Requests of phones by outcome",
    labelNames: ["outcome"],
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(requests.counts)) this.inc({ outcome }, count);
    },
  });
  new Gauge({
    name: "offhook_phone_requests_waiting",
    help: "Rows of the phones' access log that are not written yet",
    collect() {
      this.set(requests.backlog);
    },
  });
  new Gauge({
    name: "offhook_phone_requests_dropped",
    help: "Rows of the phones' access log that were dropped because too many waited",
    collect() {
      this.set(requests.dropped);
    },
  });
}
