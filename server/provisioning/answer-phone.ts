import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { authenticate } from "./authenticate";
import { parseAuthorization } from "./authorization";
import { asking } from "./doors";
import { formatOf } from "./formats";
import { addressedMac, identify } from "./identify";
import { createAccessLog } from "./log-request";
import { isPassedOver, isServed, mergeSettings } from "./merge-settings";
import { createNonces } from "./nonce";
import { noSuchFile, notFoundReason, notServedReason, reasons, servedReason } from "./reasons";
import { createRenderer, type Render } from "./render";
import { challenge, methodNotAllowed, notFound, paused, served, unavailable, withoutBody } from "./respond";
import { createThrottle } from "./throttle";
import type { DeviceForPhone, Door, DoorPorts, Identity, PhoneRequest, PhoneResponse } from "./types";

export type DoorOptions = {
  /** Keys the Digest nonces; the same in every process of an installation. Without it: one for this process. */
  nonceSecret?: string | Buffer;
  /** Bytes of rendered files kept. */
  cacheBytes?: number;
  /** The least time in ms that refusing wrong credentials takes, which hides what looking the device up took. */
  refusalMs?: number;
  render?: Render;
};

/** A file as it is given out. */
type Rendered = { body: Buffer; contentType: string };

const NONCE_LIFETIME_MS = 5 * 60_000;
const NO_MAC = "000000000000";

/**
 * The phones' door: one request in, one answer out. Never throws. Every request is recorded once.
 * Until credentials are right the answer, and the work for it, depend on nothing but the request.
 */
export function createDoor(
  ports: DoorPorts,
  options: DoorOptions = {},
): (request: PhoneRequest) => Promise<PhoneResponse> {
  const nonces = createNonces(options.nonceSecret ?? randomBytes(32), NONCE_LIFETIME_MS);
  const throttle = createThrottle(() => ports.now().getTime());
  const render = options.render ?? createRenderer();
  const kept = new LRUCache<string, Rendered>({
    maxSize: options.cacheBytes ?? 64 * 1024 * 1024,
    sizeCalculation: ({ body }, key) => body.length + key.length + 100,
  });

  function fileFor(device: DeviceForPhone, door: Door, identity: Identity): Rendered | null {
    const { vendor, model, file: name } = identity;
    const key = JSON.stringify([device.deviceId, door, device.revision, name?.toLowerCase(), vendor, model]);
    const before = kept.get(key);
    if (before) return before;
    const file = mergeSettings(device, door, identity, ports.appUrl);
    if (!file) return null;
    const rendered = { body: render(file), contentType: formatOf(file.format).contentType };
    kept.set(key, rendered);
    return rendered;
  }

  async function answer(request: PhoneRequest): Promise<PhoneResponse> {
    const now = ports.now();
    const identity = identify(request);
    const log = createAccessLog(ports, request, identity, now);
    const refuse = (stale: boolean) => challenge(nonces.make(now), stale);

    if (request.method !== "GET" && request.method !== "HEAD") {
      return log(methodNotAllowed(), "bad_request", `Phones read with GET, this was ${request.method}.`);
    }
    const at = asking(request);
    if (at?.kind !== "phone") return log(notFound(), "not_found", notFoundReason(at?.kind ?? null));
    const { door } = at;

    const presented = parseAuthorization(request.authorization);
    if (presented.scheme === "none") {
      return log(refuse(false), "challenged", reasons.challenged);
    }
    const mac = at.nameless ? identity.mac : addressedMac(request);
    const attempt = throttle.enter(request.address, mac ?? identity.file ?? "");
    if ("waitMs" in attempt) {
      return log(paused(attempt.waitMs), "paused", reasons.paused, { presented });
    }
    if (presented.scheme === "malformed") {
      attempt.failed();
      return log(refuse(false), "refused", reasons.unreadable);
    }

    const started = performance.now();
    let doing = "the device could not be looked up";
    try {
      const found = await ports.findDevice(mac ?? NO_MAC);
      const device = mac === null ? null : found;
      doing = "the credentials could not be verified";
      const target = request.query === "" ? request.path : `${request.path}?${request.query}`;
      const result = authenticate({ presented, method: request.method, target, door, device, nonces, now });
      if (result.verdict !== "right") {
        await ports.refusing?.(mac ?? NO_MAC);
        await wait(Math.max(0, (options.refusalMs ?? 50) - (performance.now() - started)));
        // After the wait: a burst must find the same number of its like under way for a known MAC and an unknown one.
        if (result.verdict === "wrong") attempt.failed();
        const reason = mac === null ? reasons.noMac : result.reason;
        const outcome = result.verdict === "stale" ? "challenged" : "refused";
        return log(refuse(result.verdict === "stale"), outcome, reason, { presented, device });
      }
      attempt.succeeded();
      doing = "the file could not be made";
      if (!device) throw new Error("Credentials were right for no device.");
      const file = fileFor(device, door, identity);
      if (!file) {
        const { vendor } = device;
        const reason = isPassedOver(vendor, identity.file)
          ? reasons.passedOver
          : noSuchFile(device, isServed(vendor));
        return log(notFound(), "not_found", reason, { presented, device });
      }
      const response = served(file, request.method === "GET" ? request.range : null);
      if (response.status === 416) {
        return log(response, "bad_request", "The file has no such part.", { presented, device });
      }
      if (request.method === "HEAD") {
        return log(response, "served", reasons.headersOnly, { presented, device });
      }
      doing = "its success could not be stored";
      await ports.succeeded({ device, door, credentialId: result.credential.id, identity, at: now });
      return log(response, "served", servedReason(device, door, identity), { presented, device });
    } catch (error) {
      ports.failed?.(error, doing);
      return log(unavailable(), "error", notServedReason(doing, error), { presented });
    } finally {
      attempt.left();
    }
  }

  return async (request) => {
    const response = await answer(request);
    return request.method === "HEAD" ? withoutBody(response) : response;
  };
}
