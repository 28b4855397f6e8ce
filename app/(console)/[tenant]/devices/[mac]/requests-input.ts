/** What the device page asks of the phones' access log, first here and on the server: the latest. */
export const requestsInput = (tenant: string, mac: string) => ({ tenant, mac, limit: 50 });
