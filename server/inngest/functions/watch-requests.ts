import { cron } from "inngest";
import { inngest } from "@/server/inngest/client";
import { noteBursts } from "@/server/notifications/refused-burst";

/** Every five minutes: whether many requests of phones were refused. */
export const watchRequests = () =>
  inngest().createFunction(
    {
      id: "watch-requests",
      name: "Look for bursts of refused requests",
      retries: 1,
      concurrency: 1,
      triggers: [cron("*/5 * * * *")],
    },
    ({ step }) => step.run("note-bursts", () => noteBursts()),
  );
