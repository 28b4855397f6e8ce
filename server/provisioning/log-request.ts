import type { Presented } from "./authorization";
import type {
  DeviceForPhone,
  DoorPorts,
  Identity,
  PhoneRequest,
  PhoneRequestEntry,
  PhoneResponse,
} from "./types";

/** A client's text fit for a log and a database: no control characters, no lone surrogates, cut to length. */
function clean(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\p{Cc}\p{Cs}]/gu, "\u{FFFD}");
}

/** Records a request once, with its answer, and hands the answer through. A log that fails stops no phone. */
export function createAccessLog(ports: DoorPorts, request: PhoneRequest, identity: Identity, at: Date) {
  return (
    response: PhoneResponse,
    outcome: PhoneRequestEntry["outcome"],
    reason: string,
    who: { presented?: Presented; device?: DeviceForPhone | null } = {},
  ): PhoneResponse => {
    const user = who.presented && "user" in who.presented ? who.presented.user : null;
    try {
      ports.record({
        at,
        address: request.address,
        method: clean(request.method, 16),
        path: clean(request.path, 512),
        status: response.status,
        user: user === null ? null : clean(user, 128),
        userAgent: request.userAgent === null ? null : clean(request.userAgent, 512),
        mac: identity.mac,
        tenantId: who.device?.tenantId ?? null,
        deviceId: who.device?.deviceId ?? null,
        outcome,
        reason: clean(reason, 512),
      });
    } catch {
      return response;
    }
    return response;
  };
}
