import { and, asc, eq, gt, ilike, or, sql } from "drizzle-orm";
import { users } from "@/db/schema/people";
import { decodeCursor, pageOf } from "@/server/page";
import { operatorVerb } from "@/server/verb";
import { listPeopleInput } from "./schema";

type Belongs = { slug: string; name: string; role: "admin" | "viewer" };

const belongs = sql<Belongs[]>`coalesce((
  select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'role', m.role) order by t.name)
  from memberships m join tenants t on t.id = m.tenant_id where m.user_id = users.id), '[]')`;
const openSessions = sql<number>`(
  select count(*)::int from sessions s
  where s.user_id = users.id and s.revoked_at is null and s.expires_at > now())`;
const lastSignIn = sql<string | null>`(select max(s.created_at) from sessions s where s.user_id = users.id)`;
const isLinked = sql<boolean>`exists (select 1 from identities i where i.user_id = users.id)`;

/** Everybody who has an account, by name, with where they belong and how they come in. */
export const listPeople = operatorVerb({
  permission: "person:read",
  kind: "query",
  input: listPeopleInput,
  async run({ tx, input }) {
    const after = input.cursor ? decodeCursor(input.cursor) : null;
    const like = input.query ? `%${input.query.replace(/[\\%_]/g, "\\$&")}%` : null;
    const rows = await tx
      .select({
        userId: users.id,
        name: users.name,
        email: users.email,
        isOperator: users.isOperator,
        lockedUntil: users.lockedUntil,
        hasPassword: sql<boolean>`users.password_hash is not null`,
        isLinked,
        tenants: belongs,
        sessions: openSessions,
        lastSignIn,
      })
      .from(users)
      .where(
        and(
          like ? or(ilike(users.name, like), ilike(users.email, like)) : undefined,
          after
            ? or(gt(users.name, after[0]), and(eq(users.name, after[0]), gt(users.id, after[1])))
            : undefined,
        ),
      )
      .orderBy(asc(users.name), asc(users.id))
      .limit(input.limit + 1);
    const { items, nextCursor } = pageOf(rows, input.limit, (row) => [row.name, row.userId]);
    const now = new Date();
    return {
      items: items.map((row) => ({
        ...row,
        lastSignIn: row.lastSignIn ? new Date(row.lastSignIn) : null,
        lockedUntil: row.lockedUntil && row.lockedUntil > now ? row.lockedUntil : null,
      })),
      nextCursor,
    };
  },
});
