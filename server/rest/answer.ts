import { ADDRESS_HEADER } from "@/server/auth/address";
import { inTenant, type Who, whoByToken } from "@/server/auth/who";
import { DomainError, forbidden, unauthenticated } from "@/server/errors";
import { log } from "@/server/log";
import { openApiDocument } from "./openapi";
import { problem, problemOf } from "./problem";
import type { Reply, Route } from "./route";
import { routes } from "./routes";

const BASE = "/api/v1";
const MAX_BODY = 1_000_000;

const patterns = routes.map((route) => ({
  route,
  regex: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
}));

/** Answers one REST request: finds the route, the caller and the tenant, calls one verb, maps the error once. */
export async function answerRest(request: Request): Promise<Response> {
  try {
    return await answer(request);
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log().error(
        { err: error, method: request.method, path: new URL(request.url).pathname },
        "a REST call failed",
      );
    }
    return problemOf(error);
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(BASE.length).replace(/(.)\/$/, "$1");
  if (path === "/openapi.json" && request.method === "GET") return Response.json(openApiDocument());
  const who = await callerOf(request);
  const found = patterns.flatMap(({ route, regex }) => {
    const match = regex.exec(path);
    return match ? [{ route, params: decoded(match.groups ?? {}) }] : [];
  });
  if (found.length === 0) {
    return problem(404, "not_found", "Not found", "There is no such address. See /api/v1/openapi.json.");
  }
  const here = found.find(({ route }) => route.method === request.method);
  if (!here) {
    const allowed = found.map(({ route }) => route.method).join(", ");
    const refused = problem(405, "method", "Method not allowed", `This address takes ${allowed}.`);
    refused.headers.set("allow", allowed);
    return refused;
  }
  const { route, params } = here;
  const input = { ...Object.fromEntries(url.searchParams), ...(await bodyOf(request)), ...params };
  return reply(route, await call(route, who, params, input));
}

async function callerOf(request: Request): Promise<Who> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const who = token ? await whoByToken(token, request.headers.get(ADDRESS_HEADER)) : null;
  if (!who) throw unauthenticated();
  return who;
}

async function call(route: Route, who: Who, params: Record<string, string>, input: unknown) {
  if (route.callTenant) return route.callTenant(await inTenant(who, params.slug ?? ""), input);
  if (!who.isOperator) {
    if (params.slug) await inTenant(who, params.slug);
    throw forbidden();
  }
  return route.callOperator?.(who, input);
}

function reply(route: Route, result: unknown): Response {
  const shaped: Reply = route.respond?.(result) ?? { status: route.status ?? 200, body: result };
  const headers = { "cache-control": "no-store" };
  if (shaped.body === undefined) return new Response(null, { status: shaped.status, headers });
  const plain: unknown = JSON.parse(JSON.stringify(shaped.body));
  return Response.json(route.output ? route.output.parse(plain) : plain, { status: shaped.status, headers });
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "DELETE") return {};
  const text = await textOf(request);
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (body && typeof body === "object" && !Array.isArray(body))
      return Object.fromEntries(Object.entries(body));
  } catch {
    // told below
  }
  throw new DomainError("invalid", "The body is not a JSON object.");
}

/** The body's text, read no further than it may be long. */
async function textOf(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_BODY) {
      await reader?.cancel();
      throw new DomainError("invalid", "The body is larger than 1 MB.");
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new DomainError("invalid", "The address is not encoded right.");
  }
}
