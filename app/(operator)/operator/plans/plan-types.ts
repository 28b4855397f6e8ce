import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

export type Plan = inferRouterOutputs<AppRouter>["plans"]["list"]["items"][number];
export type PlanDoes = { onEdit: (plan: Plan) => void; onDelete: (plan: Plan) => void };
