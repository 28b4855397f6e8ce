import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { sendPhoneResponse, toPhoneRequest } from "../node-http";
import type { PhoneRequest, PhoneResponse } from "../types";

/** A real HTTP server on loopback for the running test; its base address. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function serveDoor(
  door: (request: PhoneRequest) => Promise<PhoneResponse>,
  trustedProxies: string[] = [],
) {
  return listen(async (req, res) =>
    sendPhoneResponse(res, await door(toPhoneRequest(req, { trustedProxies }))),
  );
}
