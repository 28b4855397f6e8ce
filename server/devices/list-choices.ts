/** What a list of devices is narrowed and sorted by. Without the schemas, so that a browser can have it alone. */
export const deviceStatuses = ["none", "queued", "running", "registered", "failed", "deregistering"] as const;
export type DeviceStatus = (typeof deviceStatuses)[number];
export const deviceSorts = [
  "name",
  "mac",
  "extension",
  "model",
  "truth",
  "status",
  "registered",
  "seen",
  "firmware",
] as const;
export type DeviceSort = (typeof deviceSorts)[number];

/** The furthest stage reached; "not_listed": no service has it; "failed": a stage failed, whichever others were reached. */
export const stageFilters = [
  "not_listed",
  "listed",
  "redirected",
  "provisioned",
  "online",
  "failed",
] as const;
export type StageFilter = (typeof stageFilters)[number];
/** "older": longer ago than a week. */
export const seenFilters = ["hour", "day", "week", "older", "never"] as const;
export type SeenFilter = (typeof seenFilters)[number];
