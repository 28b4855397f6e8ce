import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type Outputs = inferRouterOutputs<AppRouter>;
export type ProfileRow = Outputs["profiles"]["list"]["items"][number];
export type Profile = Outputs["profiles"]["get"];
export type DeviceLayers = Outputs["devices"]["profiles"];

export const profileHref = (tenant: string, id: string): string => `/${tenant}/profiles/${id}`;
export const devicesHref = (tenant: string, profileId: string): string =>
  `/${tenant}/devices?profile=${profileId}`;
