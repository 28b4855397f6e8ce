import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { demoCompanies } from "./demo";
import { signedCall } from "./signed-call";

it.each(["SIGINT", "SIGTERM"] as const)("runs alone, tells its keys, and stops on %s", async (signal) => {
  const script = "import('./server/sandbox/main.ts').then((main) => main.runSandbox(0, '127.0.0.1'))";
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    let told = "";
    for await (const chunk of child.stdout) {
      told += chunk;
      if (told.includes("belongs to another company")) break;
    }
    const apiUrl = /API address\s+(\S+)/.exec(told)?.[1] ?? "";
    const keys = demoCompanies.flatMap((company) => company.keys);
    for (const key of keys) {
      expect(told).toContain(key.secret);
      expect((await signedCall(key, "GET", `${apiUrl}tokens/${key.id}`)).status).toBe(200);
    }
    expect(keys.map((key) => key.role)).toContain("None");
    const gone = once(child, "exit");
    child.kill(signal);
    expect(await gone).toEqual([0, null]);
  } finally {
    child.kill("SIGKILL");
  }
});
