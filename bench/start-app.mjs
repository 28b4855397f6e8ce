import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { buildPages, bundleServer, installDependencies, root } from "../scripts/prepare.mjs";

const READY = /Offhook is ready at (\S+)\nSign in as (\S+) with the password (\S+)/;

/**
 * Starts the production build with an empty data folder and the demo, as `npm start` does.
 * @returns its address and login, its process id, its data folder, and what stops it and leaves nothing behind.
 */
export async function startApp(env = {}) {
  process.chdir(root);
  installDependencies({ quiet: true });
  await bundleServer();
  buildPages({ quiet: true });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "offhook-bench-"));
  // PostgreSQL runs as a user of its own when this runs as root, and has to pass the folder.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, "dist/main.js")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      PORT: String(port),
      DATABASE_URL: "",
      APP_URL: "",
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = await new Promise((done, fail) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        text += chunk;
        if (READY.test(text)) done(text);
      });
    }
    child.once("exit", () => fail(new Error(`The app did not start:\n${text}`)));
  });
  const [, url, email, password] = READY.exec(printed);
  return {
    url,
    email,
    password,
    dataDir,
    pid: child.pid,
    async stop() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGINT");
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
