import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type Outputs = inferRouterOutputs<AppRouter>;
export type Device = Outputs["devices"]["get"];
export type Line = Device["lines"][number];
export type Attempt = Outputs["registrations"]["get"]["attempts"][number];
export type PhoneRequest = Outputs["requests"]["list"]["items"][number];
export type TimelineItem = Outputs["devices"]["timeline"]["items"][number];
export type Booted = Outputs["devices"]["bootVirtual"];
