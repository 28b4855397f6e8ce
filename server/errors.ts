/** What can go wrong in a verb, as a person would sort it. Transports map it once; it knows nothing of HTTP. */
export type DomainErrorCode =
  | "not_found"
  | "unauthenticated"
  | "forbidden"
  | "invalid"
  | "conflict"
  | "not_allowed"
  | "limit"
  | "unavailable";

/** An expected refusal, told in words: what happened and, where there is one, what to do. */
export class DomainError extends Error {
  override name = "DomainError";
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly detail: { remedy?: string; fields?: Record<string, string> } = {},
  ) {
    super(message);
  }
}

export const notFound = (thing: string) => new DomainError("not_found", `There is no such ${thing} here.`);
export const invalid = (fields: Record<string, string>) =>
  new DomainError("invalid", Object.values(fields)[0] ?? "The input is not right.", { fields });
export const conflict = (message: string, remedy?: string) =>
  new DomainError("conflict", message, remedy ? { remedy } : {});
export const notAllowed = (message: string, remedy: string) =>
  new DomainError("not_allowed", message, { remedy });
export const forbidden = () =>
  new DomainError("forbidden", "Your role does not allow this.", {
    remedy: "Ask an admin of this tenant, or the operator, for a role that does.",
  });
export const suspended = (tenant: string, reason: string | null) =>
  new DomainError("forbidden", `${tenant} is suspended.${reason ? ` ${sentence(reason)}` : ""}`, {
    remedy: "Ask whoever runs this installation to lift the suspension. Phones are served all the same.",
  });
export const unauthenticated = () =>
  new DomainError("unauthenticated", "Nobody is signed in.", {
    remedy: "Sign in, or send an API token as a bearer token.",
  });

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
