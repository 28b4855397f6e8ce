import { spawn } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { openIdentityProvider } from "../server/testing/identity-provider";
import { openMailbox } from "../server/testing/mailbox";

const READY = /Offhook is ready at (\S+)\nSign in as (\S+) with the password (\S+)/;

/**
 * Starts the built app as `npm start` does on a fresh clone: an empty data folder, the embedded database, the demo; and
 * beside it a mail server, whose mails the tests find in a file, and an identity provider.
 * The tests get its address and its printed login through the environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "offhook-e2e-"));
  // PostgreSQL runs as a user of its own when this runs as root, and has to pass the folder.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const mailFile = path.join(dataDir, "mails.jsonl");
  const logFile = path.join(dataDir, "app.log");
  for (const file of [mailFile, logFile]) writeFileSync(file, "");
  const mailbox = await openMailbox((mail) => appendFileSync(mailFile, `${JSON.stringify(mail)}\n`));
  const provider = await openIdentityProvider(`http://localhost:${port}/api/auth/callback/oidc`);
  const child = spawn(process.execPath, [path.resolve("dist/main.js")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: "",
      DATABASE_URL: "",
      APP_URL: "",
      LOG_LEVEL: "warn",
      SMTP_URL: mailbox.url,
      MAIL_FROM: "Offhook <offhook@example.com>",
      ...provider.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = await new Promise<string>((done, fail) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        text += chunk;
        appendFileSync(logFile, chunk);
        if (READY.test(text)) done(text);
      });
    }
    child.once("exit", () => fail(new Error(`The app did not start:\n${text}`)));
  });
  const [, url = "", email = "", password = ""] = READY.exec(output) ?? [];
  Object.assign(process.env, {
    E2E_URL: url,
    E2E_EMAIL: email,
    E2E_PASSWORD: password,
    E2E_DATA_DIR: dataDir,
    E2E_MAILS: mailFile,
    E2E_LOG: logFile,
  });
  return async () => {
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGINT");
    await gone;
    await Promise.all([mailbox.close(), provider.close()]);
    await rm(dataDir, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
