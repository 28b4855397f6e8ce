import type { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { withTenant } from "@/db/tenant";
import { type AuditEntry, recordAudit } from "@/server/audit/record";
import { can, type Permission } from "@/server/auth/permissions";
import type { ActorContext, TenantContext } from "@/server/context";
import { forbidden, invalid } from "@/server/errors";
import { findUnstorable } from "@/server/storable";
import { masterTenantId } from "@/server/tenants/master";

type Doing<C, I> = {
  ctx: C;
  tx: Transaction;
  input: I;
  /** Writes the audit entry of this change; a verb that changes something must call it at least once. */
  audit(entry: AuditEntry): Promise<void>;
  /** Runs after the transaction has been committed, and only then. */
  afterCommit(work: () => unknown): void;
};

type Definition<C, I extends z.ZodType, O> = {
  permission: Permission;
  /** "query" changes nothing; "write" leaves an audit entry. */
  kind: "query" | "write";
  input: I;
  run(doing: Doing<C, z.output<I>>): Promise<O>;
};

/** A verb: what REST, tRPC and the screens call. It cannot be built without a permission, nor called without a tenant. */
export type TenantVerb<I extends z.ZodType, O> = Definition<TenantContext, I, O> & {
  scope: "tenant";
  call(ctx: TenantContext, input: z.input<I>): Promise<O>;
};
export type OperatorVerb<I extends z.ZodType, O> = Definition<ActorContext, I, O> & {
  scope: "operator";
  call(ctx: ActorContext, input: z.input<I>): Promise<O>;
};

/**
 * Makes a verb of one tenant. Always the same moves: authorise, parse, one transaction under the tenant's row-level
 * security, do, audit.
 * @throws DomainError from `call`: forbidden, invalid, and whatever the verb refuses.
 */
export function tenantVerb<I extends z.ZodType, O>(def: Definition<TenantContext, I, O>): TenantVerb<I, O> {
  return {
    ...def,
    scope: "tenant",
    call(ctx, input) {
      if (!can(ctx.role, def.permission)) throw forbidden();
      const parsed = parse(def.input, input);
      return carryOut(def, ctx, parsed, ctx.tenant.id, (work) => withTenant(ctx.tenant.id, work));
    },
  };
}

/** Makes a verb of the operator, whose transaction sees every tenant; its audit entries go to the master tenant. */
export function operatorVerb<I extends z.ZodType, O>(
  def: Definition<ActorContext, I, O>,
): OperatorVerb<I, O> {
  return {
    ...def,
    scope: "operator",
    async call(ctx, input) {
      if (!ctx.isOperator || !can("operator", def.permission)) throw forbidden();
      const parsed = parse(def.input, input);
      return carryOut(def, ctx, parsed, null, (work) => acrossTenants(work));
    },
  };
}

/**
 * Parses with a zod schema; what is wrong is named by field, in words. Text that the database cannot keep is refused
 * here, whatever the field.
 */
export function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const unfit = findUnstorable(input);
  if (unfit) throw invalid({ [unfit]: "There is a character in it that is none: NUL, or half of one." });
  const parsed = schema.safeParse(input, { error: inWords });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "input"] ??= issue.message;
  throw invalid(fields);
}

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** What zod says of a value of the wrong kind, as a person would; undefined leaves the rest as zod has it. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  const field = issue.path?.join(".") || "The input";
  if (issue.code !== "invalid_type") return undefined;
  if (issue.input === undefined) return `${field} is missing.`;
  return `${field} must be ${KINDS[issue.expected] ?? issue.expected}.`;
}

async function carryOut<C extends ActorContext, I extends z.ZodType, O>(
  def: Definition<C, I, O>,
  ctx: C,
  input: z.output<I>,
  tenantId: string | null,
  transaction: (work: (tx: Transaction) => Promise<O>) => Promise<O>,
): Promise<O> {
  const after: (() => unknown)[] = [];
  let audited = false;
  const result = await transaction(async (tx) => {
    const done = await def.run({
      ctx,
      tx,
      input,
      audit: async (entry) => {
        audited = true;
        const owner = tenantId ?? (await masterTenantId(tx));
        await recordAudit(tx, { tenantId: owner, actor: ctx.actor, address: ctx.address }, entry);
      },
      afterCommit: (work) => after.push(work),
    });
    if (def.kind === "write" && !audited) throw new Error("A verb changed something without an audit entry.");
    return done;
  });
  for (const work of after) await work();
  return result;
}
