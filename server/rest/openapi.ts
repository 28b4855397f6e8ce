import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { problemSchema } from "./problem";
import type { Route } from "./route";
import { routes } from "./routes";

let document: unknown;

/** The OpenAPI document, made of the same schemas that check what comes and goes. */
export function openApiDocument(): unknown {
  document ??= createDocument({
    openapi: "3.1.0",
    info: {
      title: "Offhook",
      version: "1",
      description:
        "The same verbs as the screens. MACs are accepted in any notation and returned as 12 lower-case hex digits. " +
        "Times are ISO 8601 UTC. Errors are problem documents (RFC 9457).",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths: paths(),
  });
  return document;
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = all[route.path] ?? {};
    all[route.path] = { ...path, [route.method.toLowerCase()]: operation(route) };
  }
  return all;
}

function operation(route: Route): ZodOpenApiOperationObject {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const success = route.output
    ? { description: "Done", content: { "application/json": { schema: route.output } } }
    : { description: "Done" };
  return {
    summary: route.summary,
    tags: [route.scope],
    requestParams: {
      ...(names.length > 0
        ? { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
        : {}),
      ...(route.query ? { query: route.query } : {}),
    },
    ...(route.body
      ? { requestBody: { required: true, content: { "application/json": { schema: route.body } } } }
      : {}),
    responses: {
      [String(route.status ?? (route.output ? 200 : 204))]: success,
      default: {
        description: "What went wrong, in words",
        content: { "application/problem+json": { schema: problemSchema } },
      },
    },
  };
}
