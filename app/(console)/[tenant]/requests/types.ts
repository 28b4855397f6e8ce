import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type Outputs = inferRouterOutputs<AppRouter>["requests"];
export type RequestRow = Outputs["list"]["items"][number];
export type Strip = Outputs["strip"];
export type Bucket = Strip["buckets"][number];
