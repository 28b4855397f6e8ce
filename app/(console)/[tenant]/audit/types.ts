import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type Outputs = inferRouterOutputs<AppRouter>["audit"];
export type Entry = Outputs["list"]["items"][number];
export type Choices = Outputs["choices"];
