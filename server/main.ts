import { env } from "@/env";
import { asChild } from "./process/child";
import { supervise } from "./process/supervise";

/**
 * The one entry. Without a word it is the supervisor; `web` and `worker` are its children; the rest are commands.
 * What is heavy is loaded by the part that needs it.
 */
async function main([part, ...args]: string[]): Promise<void> {
  switch (part) {
    case "web": {
      const { startWeb } = await import("./process/web");
      return asChild(() => startWeb({ dev: process.env.OFFHOOK_DEV === "1" }));
    }
    case "worker": {
      const { startWorker } = await import("./process/worker");
      return asChild(startWorker);
    }
    case "sandbox": {
      const { runSandbox } = await import("./sandbox/main");
      return runSandbox(env().PORT, "127.0.0.1");
    }
    case "identify": {
      const { runIdentify } = await import("./provisioning/identify-cli");
      process.stdout.write(`${runIdentify(args)}\n`);
      return;
    }
    case "token": {
      const { printToken } = await import("./process/token");
      return printToken(args);
    }
    default:
      return supervise({ dev: part === "dev" });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
