/** Where the demo's redirect service stands in the app. */
export const SANDBOX_MOUNT = "/sandbox/sraps";
