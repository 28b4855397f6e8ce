import { execFile } from "node:child_process";
import { chmod, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The system user PostgreSQL runs as; `undefined` means "as the user we already are". */
export type Owner = { uid: number; gid: number };

const USER = "postgres";

/**
 * PostgreSQL refuses to run as root. When this process is root, finds (or makes, with `useradd`) the system user
 * `postgres`. Throws an error in words when it cannot be made.
 */
export async function systemOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  const made = run("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", USER]);
  const refusal = await made.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const owner = await lookUp();
  if (owner) return owner;
  throw new Error(
    `PostgreSQL does not run as root, and the system user "${USER}" could not be made (${refusal ?? "not found after useradd"}). ` +
      `Make it by hand, start Offhook as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

async function lookUp(): Promise<Owner | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", USER]), run("id", ["-g", USER])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Creates a folder; new parents are passable by others whatever the umask, so that the owner can reach it. */
export async function makePassableFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (!first) return;
  for (let at = resolve(path); at.length >= resolve(first).length; at = dirname(at)) await chmod(at, 0o755);
}

/** Throws in words, naming the folder, when `owner` cannot pass one of the parents of `path` (or `path` itself). */
export async function assertPassable(path: string, owner: Owner | undefined): Promise<void> {
  if (!owner) return;
  const folders: string[] = [];
  for (let at = resolve(path); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === dirname(at)) break;
  }
  for (const folder of folders) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) !== 0) continue;
    throw new Error(
      `PostgreSQL runs as the user "${USER}" because Offhook runs as root, and that user may not pass the folder ${folder}. ` +
        `Run "chmod o+x ${folder}", move the project or DATA_DIR to another place, or start Offhook as an ordinary user.`,
    );
  }
}
