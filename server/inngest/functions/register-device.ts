import { eventType } from "inngest";
import { inngest } from "@/server/inngest/client";
import { carryOut, reportFailure } from "@/server/inngest/due";
import { events } from "@/server/inngest/events";
import { confirmListing, makeCredentials, putEndpoint } from "@/server/registrations/carry-out";
import { settleRegistered } from "@/server/registrations/settle";

/** Credentials, the entry at the service, the proof that it is there, the end: each a durable step. */
export const registerDevice = () =>
  inngest().createFunction(
    {
      id: "register-device",
      name: "Register a device at its redirect service",
      retries: 20,
      triggers: [eventType("registration/register.due", { schema: events["registration/register.due"] })],
      onFailure: reportFailure,
    },
    async ({ event, step }) => {
      const due = event.data;
      const credentialId = await step.run("make-credentials", () => makeCredentials(due));
      if (!credentialId) return "superseded";
      const put = await step.run("put-endpoint", () => carryOut(() => putEndpoint(due, credentialId)));
      if (put === "superseded") return put;
      const confirmed = await step.run("confirm-listing", () =>
        carryOut(() => confirmListing(due, credentialId)),
      );
      if (confirmed === "superseded") return confirmed;
      await step.run("settle", () => settleRegistered(due, credentialId));
      return "registered";
    },
  );
