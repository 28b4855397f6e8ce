/** A function asks for something that the embedded runner does not do; the runner refuses it instead of ignoring it. */
export class UnsupportedFeatureError extends Error {
  override readonly name = "UnsupportedFeatureError";
}

/** Another executor has taken over: nothing this one still does may be written. */
export class SupersededError extends Error {
  override readonly name = "SupersededError";
  constructor() {
    super("Another executor has taken over.");
  }
}

/** Text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
