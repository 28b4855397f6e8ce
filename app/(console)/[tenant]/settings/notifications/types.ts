import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type Outputs = inferRouterOutputs<AppRouter>["notifications"];
export type Target = Outputs["targets"]["items"][number];
export type Delivery = Outputs["deliveries"]["items"][number];
export type Tested = Outputs["test"];
export type Language = { id: string; name: string };

export const sentInput = (tenant: string) => ({ tenant, limit: 30 });
export const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
