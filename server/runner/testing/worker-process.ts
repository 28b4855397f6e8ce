import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import postgres from "postgres";
import { embeddedEventFetch } from "../events";
import { startRunner } from "../start";
import { sampleFunctions } from "./sample-functions";

/** A worker in a process of its own, so that it can be killed. Argument: the owner's URL. */
const [ownerUrl = ""] = process.argv.slice(2);
const sql = postgres(ownerUrl, { max: 4 });
const inngest = new Inngest({ id: "test", isDev: true, fetch: embeddedEventFetch(sql) });
const handler = serve({ client: inngest, functions: sampleFunctions(inngest, sql, 15) });
await startRunner({ ownerUrl, handler: (request) => Promise.resolve(handler(request)), concurrency: 6 });
