import { type OutboundFailureKind, RedirectError, type RedirectFailureKind } from "@/server/vendors/types";

type Detail = RedirectError["detail"];
type Words = [kind: RedirectFailureKind, message: string, remedy: string];

const retried =
  "Nothing to do now: it is tried again. If it lasts, check the API address and this server's way out to it.";
const checkAddress = "Check the API address, and any proxy or sign-in page on the way to it.";

const words = {
  noRole: [
    "no_role",
    "The key has no Role in SRAPS.",
    "Edit the API key there, choose a Role, then press Test.",
  ],
  roleTooSmall: [
    "no_role",
    "The key's Role in SRAPS may not change this phone.",
    "Edit the API key there, choose a Role that may change phones, then press Test.",
  ],
  macTaken: [
    "mac_taken",
    "This MAC belongs to another company in SRAPS.",
    "Ask who sold the phone, or Snom with the proof of purchase, to release it. If it is yours, give the API key a Role that may change phones. Then press Register.",
  ],
  wrongKey: [
    "wrong_key",
    "SRAPS does not know this Access Key ID, or the secret does not belong to it.",
    "Copy both again from SRAPS → Dashboard → API Keys, save, then press Test.",
  ],
  rateLimited: [
    "rate_limited",
    "SRAPS asks for a pause: too many calls in a short time.",
    "Nothing to do: the next try waits as long as SRAPS asks.",
  ],
  notRemoved: ["unavailable", "SRAPS says the phone's entry is removed, but still holds it.", retried],
  noSuchAddress: [
    "rejected",
    "SRAPS has nothing at this address (404).",
    "Check the API address, save, then press Test.",
  ],
  redirected: [
    "bad_answer",
    "SRAPS answers with a redirect, which is not followed.",
    "Enter the API address that it leads to, save, then press Test.",
  ],
  notJson: ["bad_answer", "What SRAPS sends is not the JSON that it says it is.", checkAddress],
  plainLink: [
    "bad_answer",
    "SRAPS gives a link that is not an https address, although the API address is.",
    checkAddress,
  ],
  noLink: ["bad_answer", "SRAPS gives a link that is no web address.", checkAddress],
  endlessPages: ["bad_answer", "SRAPS gives a list that does not end.", checkAddress],
  otherMac: ["bad_answer", "SRAPS answers with another phone's entry.", checkAddress],
  badApiUrl: [
    "not_allowed",
    "The API address is no web address.",
    "Enter one that begins with https://, save, then press Test.",
  ],
} satisfies Record<string, Words>;

export type FailureName = keyof typeof words;

export function failure(name: FailureName, detail: Detail = {}): RedirectError {
  const [kind, message, remedy] = words[name];
  return new RedirectError(kind, message, remedy, detail);
}

const outages: Record<OutboundFailureKind, Words> = {
  timed_out: ["unavailable", "SRAPS does not answer in time.", retried],
  refused: ["unavailable", "Nothing takes the connection at the API address.", retried],
  reset: ["unavailable", "SRAPS ends the connection before it answers.", retried],
  truncated: ["unavailable", "SRAPS ends the connection in the middle of its answer.", retried],
  dns: ["unavailable", "The name in the API address is not found.", retried],
  tls: ["unavailable", "The certificate at the API address is not accepted.", retried],
  aborted: [
    "unavailable",
    "The call is cancelled before SRAPS answers.",
    "Nothing to do: it is tried again.",
  ],
  too_large: ["bad_answer", "SRAPS answers with more than this server reads.", checkAddress],
  protocol: ["bad_answer", "What answers at the API address does not speak HTTP.", checkAddress],
  not_allowed: [
    "not_allowed",
    "This server may not call the API address.",
    "Enter a public address, or let the operator add this one to OUTBOUND_ALLOW, then press Test.",
  ],
};

export function outage(kind: OutboundFailureKind): RedirectError {
  const [failureKind, message, remedy] = outages[kind];
  return new RedirectError(failureKind, message, remedy);
}

/** `skewSeconds`: this server's clock minus that of SRAPS. */
export function clockSkew(skewSeconds: number): RedirectError {
  return new RedirectError(
    "clock_skew",
    `This server's clock is ${Math.abs(skewSeconds)} seconds ${skewSeconds > 0 ? "ahead of" : "behind"} SRAPS.`,
    "Set the clock (NTP), then press Test.",
    { status: 401, skewSeconds },
  );
}

export function ownFailure(status: number, detail: Detail): RedirectError {
  return new RedirectError("unavailable", `SRAPS has a failure of its own (${status}).`, retried, detail);
}

/** `text` is the service's own, already fit to be shown; "" when it gives none. */
export function rejected(status: number, text: string): RedirectError {
  const message = `SRAPS refuses the request (${status})${text ? `: ${text}` : "."}`;
  return new RedirectError("rejected", message, "Correct what SRAPS names, then try again.", { status });
}

/** A refusal that is not SRAPS's own kind of answer: something stands in between. */
export function refusedOnTheWay(status: number): RedirectError {
  const message = `Something on the way to SRAPS refuses the call (${status}).`;
  return new RedirectError("rejected", message, checkAddress, { status });
}

/** `type` is a media type that is already fit to be shown. */
export function wrongType(type: string): RedirectError {
  const message = `What answers at the API address sends ${type || "no type"} where JSON belongs.`;
  return new RedirectError("bad_answer", message, checkAddress);
}

/** `what` names what lacks in the answer, e.g. "a company link". */
export function lacking(what: string): RedirectError {
  return new RedirectError("bad_answer", `SRAPS answers without ${what}.`, checkAddress);
}
