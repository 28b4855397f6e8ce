import { serve } from "inngest/edge";
import { inngest, usesInngestServer } from "./client";
import { deliverNotification } from "./functions/deliver-notification";
import { deregisterDevice } from "./functions/deregister-device";
import { registerDevice } from "./functions/register-device";
import { sweepRegistrations } from "./functions/sweep-registrations";
import { watchDevices } from "./functions/watch-devices";
import { watchRequests } from "./functions/watch-requests";

/** Every durable function. */
const functions = () => [
  registerDevice(),
  deregisterDevice(),
  sweepRegistrations(),
  deliverNotification(),
  watchRequests(),
  watchDevices(),
];

let handler: ((request: Request) => Promise<Response>) | undefined;

/** The functions' endpoint, which either engine calls: an Inngest server over HTTP, the embedded runner in-process. */
export function serveFunctions(): (request: Request) => Promise<Response> {
  handler ??= serve({
    client: inngest(),
    functions: functions(),
  });
  return handler;
}

/** The endpoint for an Inngest server, signed. The embedded runner calls in-process, so without a server it is shut. */
export async function serveFunctionsOverHttp(request: Request): Promise<Response> {
  if (usesInngestServer()) return serveFunctions()(request);
  return Response.json({ error: "The embedded runner carries out the durable functions." }, { status: 401 });
}
