import { z } from "zod";
import { DomainError, type DomainErrorCode } from "@/server/errors";

const STATUS: Record<DomainErrorCode, { status: number; title: string }> = {
  not_found: { status: 404, title: "Not found" },
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed for this role" },
  invalid: { status: 422, title: "Input not right" },
  conflict: { status: 409, title: "Conflict" },
  not_allowed: { status: 409, title: "Not possible as things are" },
  limit: { status: 409, title: "A limit is reached" },
  unavailable: { status: 503, title: "Not available now" },
};

/** RFC 9457, with what to do (`remedy`) and what is wrong with which field (`fields`). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  remedy: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
});

/** A problem document for an expected refusal; an unexpected error is told as nothing but that. */
export function problemOf(error: unknown): Response {
  if (error instanceof DomainError) {
    const { status, title } = STATUS[error.code];
    return problem(status, error.code, title, error.message, error.detail);
  }
  return problem(500, "internal", "Something went wrong here", "It has been noted. Try again.");
}

export function problem(
  status: number,
  code: string,
  title: string,
  detail: string,
  more: { remedy?: string; fields?: Record<string, string> } = {},
): Response {
  const body = { type: `urn:offhook:problem:${code}`, title, status, detail, ...more };
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  };
  if (status === 401) headers["www-authenticate"] = "Bearer";
  return new Response(JSON.stringify(body), { status, headers });
}
