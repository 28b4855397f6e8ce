import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { HealthPage } from "./health-page";

export const metadata: Metadata = { title: "Health" };

export default async function Health() {
  await prefetch(trpc.health.read.queryOptions({}));
  return (
    <HydrateClient>
      <HealthPage />
    </HydrateClient>
  );
}
