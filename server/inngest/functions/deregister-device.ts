import { eventType } from "inngest";
import { inngest } from "@/server/inngest/client";
import { carryOut, reportFailure } from "@/server/inngest/due";
import { events } from "@/server/inngest/events";
import { deleteEndpoint } from "@/server/registrations/carry-out";
import { settleDeregistered } from "@/server/registrations/settle";

/** Takes the entry off the service, then ends what hung on it. */
export const deregisterDevice = () =>
  inngest().createFunction(
    {
      id: "deregister-device",
      name: "Deregister a device at its redirect service",
      retries: 20,
      triggers: [eventType("registration/deregister.due", { schema: events["registration/deregister.due"] })],
      onFailure: reportFailure,
    },
    async ({ event, step }) => {
      const due = event.data;
      const gone = await step.run("delete-endpoint", () => carryOut(() => deleteEndpoint(due)));
      if (gone === "superseded") return gone;
      await step.run("settle", () => settleDeregistered(due));
      return "deregistered";
    },
  );
