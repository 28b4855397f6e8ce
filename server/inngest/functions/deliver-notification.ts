import { eventType } from "inngest";
import { inngest } from "@/server/inngest/client";
import { carryOut } from "@/server/inngest/due";
import { events } from "@/server/inngest/events";
import { MAX_ATTEMPTS } from "@/server/notifications/backoff";
import { deliver, deliveryFailed } from "@/server/notifications/deliver";

const due = events["notification/delivery.due"];

/** One message to one target. A tenant whose receivers hang keeps nobody else waiting. */
export const deliverNotification = () =>
  inngest().createFunction(
    {
      id: "deliver-notification",
      name: "Send a notification",
      retries: MAX_ATTEMPTS,
      concurrency: { limit: 8, key: "event.data.tenantId" },
      triggers: [eventType("notification/delivery.due", { schema: due })],
      onFailure: ({ event }) => deliveryFailed(due.parse(Object(Object(event.data).event).data)),
    },
    ({ event, step }) => step.run("deliver", () => carryOut(() => deliver(event.data))),
  );
