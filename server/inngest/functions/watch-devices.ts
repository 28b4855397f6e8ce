import { cron } from "inngest";
import { inngest } from "@/server/inngest/client";
import { pruneNotifications } from "@/server/notifications/prune";
import { noteSilentDevices } from "@/server/notifications/silent-devices";

/** Every quarter of an hour: which phones have gone silent, and what is too old to keep. */
export const watchDevices = () =>
  inngest().createFunction(
    {
      id: "watch-devices",
      name: "Look for phones that have gone silent",
      retries: 1,
      concurrency: 1,
      triggers: [cron("7,22,37,52 * * * *")],
    },
    async ({ step }) => ({
      silent: await step.run("note-silent", () => noteSilentDevices()),
      forgotten: await step.run("forget", pruneNotifications),
    }),
  );
