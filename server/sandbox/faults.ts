import { z } from "zod";

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

export const faultSchema = z.strictObject({
  /**
   * hang: never answers · reset: ends the connection · truncate: half of the answer · html: 200 with a page ·
   * mislabel: JSON called text/plain · wrong_shape: an array for an object and the reverse · huge: 10 MB of JSON ·
   * status: that status · lie: answers as if it were done, and does nothing
   */
  kind: z.enum(["hang", "reset", "truncate", "html", "mislabel", "wrong_shape", "huge", "status", "lie"]),
  method: z.string().optional(),
  /** Regular expression on the path below `/api/v1`, e.g. "^/tokens/". */
  path: z.string().refine(isPattern, "not a regular expression").optional(),
  /** How often; 0 is until cleared. */
  count: z.number().int().min(0).default(1),
  /** hang, reset and status: the work is done first. */
  after: z.boolean().default(false),
  status: z.number().int().min(200).max(599).default(500),
  retryAfter: z.string().optional(),
  /** JSON body of `status`. */
  body: z.unknown().optional(),
});

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

/** The faults that are due, used up in the order in which they were added. */
export class FaultList {
  private faults: Fault[] = [];

  add(...inputs: FaultInput[]): void {
    for (const input of inputs) {
      this.faults.push(faultSchema.parse(input));
    }
  }

  clear(): void {
    this.faults = [];
  }

  list(): readonly Fault[] {
    return this.faults;
  }

  take(method: string, path: string): Fault | null {
    const fault = this.faults.find(
      (one) => (!one.method || one.method === method) && (!one.path || new RegExp(one.path).test(path)),
    );
    if (!fault) return null;
    if (fault.count === 1) this.faults = this.faults.filter((one) => one !== fault);
    else if (fault.count > 1) fault.count -= 1;
    return fault;
  }
}
