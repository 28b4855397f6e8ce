import { Inngest } from "inngest";
import { database } from "@/db/connection";
import { env } from "@/env";
import { embeddedEventFetch } from "@/server/runner/events";
import { inngestLogger } from "./logger";

let client: Inngest | undefined;

/** Whether durable functions run on an Inngest server; else the embedded runner carries them out. */
export const usesInngestServer = () => Boolean(env().INNGEST_BASE_URL || env().INNGEST_EVENT_KEY);

/** The one Inngest client. No function knows which engine is behind it. */
export function inngest(): Inngest {
  client ??= usesInngestServer()
    ? new Inngest({
        id: "offhook",
        baseUrl: env().INNGEST_BASE_URL,
        eventKey: env().INNGEST_EVENT_KEY,
        signingKey: env().INNGEST_SIGNING_KEY,
        logger: inngestLogger,
      })
    : new Inngest({
        id: "offhook",
        isDev: true,
        fetch: embeddedEventFetch(database().$client),
        logger: inngestLogger,
      });
  return client;
}
