import type { z } from "zod";
import type { Permission } from "@/server/auth/permissions";
import type { ActorContext, TenantContext } from "@/server/context";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Reply = { status: number; body?: unknown };

type Described = {
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  output?: z.ZodType;
  /** Of the answer that `output` describes; 200 when left out. */
  status?: number;
  /** Shapes the answer where it is not simply the verb's result. */
  respond?: (result: unknown) => Reply;
};

export type Route = Described & {
  method: Method;
  /** Below /api/v1, with `{names}`. */
  path: string;
  permission: Permission;
  scope: "tenant" | "operator";
  callTenant?: (ctx: TenantContext, input: unknown) => Promise<unknown>;
  callOperator?: (ctx: ActorContext, input: unknown) => Promise<unknown>;
};

type Callable<C> = { permission: Permission; input: z.ZodType; call(ctx: C, input: never): Promise<unknown> };

/** A verb of a tenant under an address that names the tenant as `{slug}`. */
export const tenantRoute = (
  method: Method,
  path: string,
  verb: Callable<TenantContext>,
  described: Described,
): Route => ({
  ...described,
  method,
  path,
  permission: verb.permission,
  scope: "tenant",
  callTenant: (ctx, input) => verb.call(ctx, unchecked(input)),
});

/** A verb of the operator. */
export const operatorRoute = (
  method: Method,
  path: string,
  verb: Callable<ActorContext>,
  described: Described,
): Route => ({
  ...described,
  method,
  path,
  permission: verb.permission,
  scope: "operator",
  callOperator: (ctx, input) => verb.call(ctx, unchecked(input)),
});

/** Hands raw input to a verb: every verb parses what it is called with, so its input type is checked there. */
function unchecked(input: unknown): never {
  return input as never;
}
