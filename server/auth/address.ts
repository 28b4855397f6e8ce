/**
 * The header in which the process tells Next the caller's address, after trusted proxies. The process sets it on every
 * request and so overwrites what a client claims.
 */
export const ADDRESS_HEADER = "x-offhook-address";
