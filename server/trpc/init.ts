import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import { can, type Permission } from "@/server/auth/permissions";
import { inTenant, type Who } from "@/server/auth/who";
import { DomainError, type DomainErrorCode, forbidden, notFound, unauthenticated } from "@/server/errors";
import { log } from "@/server/log";
import type { OperatorVerb, TenantVerb } from "@/server/verb";

export type TrpcContext = { who: Who | null };

const CODES: Record<DomainErrorCode, TRPCError["code"]> = {
  not_found: "NOT_FOUND",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  invalid: "UNPROCESSABLE_CONTENT",
  conflict: "CONFLICT",
  not_allowed: "PRECONDITION_FAILED",
  limit: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

const t = initTRPC.context<TrpcContext>().create({
  transformer: superjson,
  errorFormatter({ shape, error }) {
    const cause = error.cause instanceof DomainError ? error.cause : null;
    const known = cause !== null || error.code !== "INTERNAL_SERVER_ERROR";
    return {
      ...shape,
      message: known ? shape.message : "Something went wrong here. It has been noted; try again.",
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...cause?.detail },
    };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Maps domain errors once; what is unknown is logged and never told. */
const person = t.procedure.use(async ({ ctx, next, path }) => {
  if (!ctx.who) throw asTrpc(unauthenticated());
  const result = await next({ ctx: { who: ctx.who } });
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) throw asTrpc(cause);
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    log().error({ err: cause, path }, "a call of the console failed");
  return result;
});

const asTrpc = (cause: DomainError) =>
  new TRPCError({ code: CODES[cause.code], message: cause.message, cause });

/** For somebody who is signed in, in no tenant. */
export const personProcedure = person;

const namesTenant = z.looseObject({ tenant: z.string().max(63) });

/** For somebody who holds this permission in the tenant that the input names; gives `ctx.tenant`, never null. */
export const tenantProcedure = (permission: Permission) =>
  person.use(async ({ ctx, getRawInput, next }) => {
    const named = namesTenant.safeParse(await getRawInput());
    if (!named.success) throw asTrpc(notFound("tenant"));
    const tenantCtx = await inTenant(ctx.who, named.data.tenant).catch((error: unknown) => {
      throw error instanceof DomainError ? asTrpc(error) : error;
    });
    if (!can(tenantCtx.role, permission)) throw asTrpc(forbidden());
    return next({ ctx: tenantCtx });
  });

/** For the operator. */
export const operatorProcedure = (permission: Permission) =>
  person.use(({ ctx, next }) => {
    if (!ctx.who.isOperator || !can("operator", permission)) throw asTrpc(forbidden());
    return next({ ctx: ctx.who });
  });

type Callable<I extends z.ZodType, O> = Pick<TenantVerb<I, O>, "permission" | "input" | "call">;

/** What a call carries, as typed by the verb and parsed by the verb itself, once. */
type Carried<Wire, I> = { _input: Wire; _output: { fields: I }; parse(raw: unknown): { fields: I } };
const carried = <Wire, I>(schema: z.ZodType<I>): Carried<Wire, I> => ({
  _input: schema as never,
  _output: schema as never,
  parse: (raw) => ({ fields: z.custom<I>().parse(raw) }),
});
/** An input without fields is `Record<string, never>`, which would forbid the tenant too. */
type WithTenant<I> = I extends Record<string, never> ? { tenant: string } : { tenant: string } & I;
const tenantFields = <I extends z.ZodType>(_verb: { input: I }) =>
  carried<WithTenant<z.input<I>>, z.input<I>>(z.custom<z.input<I>>());
const operatorFields = <I extends z.ZodType>(_verb: { input: I }) =>
  carried<z.input<I>, z.input<I>>(z.custom<z.input<I>>());

/** A verb as a query or mutation. */
export const tenantQuery = <I extends z.ZodType, O>(verb: Callable<I, O>) =>
  tenantProcedure(verb.permission)
    .input(tenantFields(verb))
    .query(({ ctx, input }) => verb.call(ctx, input.fields));
export const tenantMutation = <I extends z.ZodType, O>(verb: Callable<I, O>) =>
  tenantProcedure(verb.permission)
    .input(tenantFields(verb))
    .mutation(({ ctx, input }) => verb.call(ctx, input.fields));
export const operatorQuery = <I extends z.ZodType, O>(verb: OperatorVerb<I, O>) =>
  operatorProcedure(verb.permission)
    .input(operatorFields(verb))
    .query(({ ctx, input }) => verb.call(ctx, input.fields));
export const operatorMutation = <I extends z.ZodType, O>(verb: OperatorVerb<I, O>) =>
  operatorProcedure(verb.permission)
    .input(operatorFields(verb))
    .mutation(({ ctx, input }) => verb.call(ctx, input.fields));
