import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const POLL_MS = 50;

/** The file, beside the data, that holds the id of the process that supervises this PostgreSQL. */
export const supervisorFile = (dataDir: string): string => `${dataDir}.supervisor`;

/**
 * Ends a PostgreSQL that survived its supervisor: one whose pid stands in `postmaster.pid`, is alive, and runs on
 * this data folder. Throws in words when its supervisor still lives, i.e. when this data folder is in use.
 */
export async function reapLeftOver(dataDir: string, deadline: number): Promise<void> {
  const pid = Number.parseInt(
    (await readFile(`${dataDir}/postmaster.pid`, "utf8").catch(() => "")) || "0",
    10,
  );
  if (pid <= 0 || !(await isPostmasterOf(pid, dataDir))) return;
  // The kernel gives an orphan another parent, so a parent that is still the recorded one is alive.
  const supervisor = Number(await readFile(supervisorFile(dataDir), "utf8").catch(() => "0"));
  if (supervisor > 0 && (await parentOf(pid)) === supervisor) {
    throw new Error(
      `The data folder ${dataDir} is in use by another Offhook (process ${supervisor}). Stop that one first, or set DATA_DIR.`,
    );
  }
  process.kill(pid, "SIGINT");
  while (await isPostmasterOf(pid, dataDir)) {
    if (Date.now() > deadline) throw new Error(`A left-over PostgreSQL (process ${pid}) does not stop.`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

async function isPostmasterOf(pid: number, dataDir: string): Promise<boolean> {
  return (await commandLine(pid)).includes(dataDir);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    return readFile(`/proc/${pid}/cmdline`, "utf8").then(
      (text) => text.replaceAll("\0", " "),
      () => "",
    );
  }
  return ps(pid, "command=");
}

async function parentOf(pid: number): Promise<number> {
  if (process.platform !== "linux") return Number(await ps(pid, "ppid="));
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // pid (name, which may hold blanks and brackets) state ppid …
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

async function ps(pid: number, field: string): Promise<string> {
  return run("ps", ["-p", String(pid), "-o", field]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
}
