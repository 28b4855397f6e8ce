/** What the device page asks of the phones' access log, first here and on the server: the latest. */
export const requestsInput = (tenant: string, mac: string) => ({ tenant, mac, limit: 50 });

/** What it asks of the timeline, a page at a time. */
export const timelineInput = (tenant: string, mac: string) => ({ tenant, mac, limit: 15 });
