import path from "node:path";
import { demoCompanies, demoForeignMac } from "@/server/sandbox/demo";
import { createSandbox } from "@/server/sandbox/sandbox";

/** The demo's SRAPS, which keeps what it lists over a restart. */
export const demoSandbox = (dataDir: string) =>
  createSandbox({
    companies: demoCompanies,
    foreignMacs: [demoForeignMac],
    stateFile: path.join(dataDir, "sandbox.json"),
  });
