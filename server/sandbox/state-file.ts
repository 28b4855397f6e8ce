import { readFileSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { type StoredEndpoint, storedEndpointSchema } from "./endpoint-schema";

/** The endpoints in one JSON file: written beside it and renamed, so that it is always whole. */
export class StateFile {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly path: string) {}

  /** Throws with words when the file is there and is not ours. */
  read(): StoredEndpoint[] {
    let text: string;
    try {
      text = readFileSync(this.path, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
    try {
      return z.array(storedEndpointSchema).parse(JSON.parse(text));
    } catch {
      throw new Error(
        `${this.path} is not the sandbox's state. Move it away to start with an empty sandbox.`,
      );
    }
  }

  /** Resolves when a write that began after this call is on disk; calls that come meanwhile share one write. */
  save(current: () => StoredEndpoint[]): Promise<void> {
    this.next ??= (this.running ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this.running = this.next;
        this.next = null;
        return this.write(JSON.stringify(current()));
      });
    return this.next;
  }

  private async write(text: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const temporary = `${this.path}.${process.pid}.tmp`;
    const file = await open(temporary, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.path);
  }
}
