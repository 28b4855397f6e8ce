"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "./client";
import { listen } from "./event-stream";
import { useNewsPosition } from "./news";

/**
 * Keeps what is shown of a tenant's devices true: when the server says that devices changed, what is on the screen of
 * them is asked again. What changed between the rendering of the page and now, and while the connection was lost, the
 * server tells first: it knows where the page's news ended.
 */
export function useDeviceEvents(tenant: string): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const after = useNewsPosition() ?? "";
  useEffect(() => {
    const refresh = () => {
      for (const key of [trpc.devices.pathKey(), trpc.registrations.pathKey(), trpc.requests.pathKey()]) {
        void queries.invalidateQueries({ queryKey: key });
      }
    };
    return listen(`/api/events?${new URLSearchParams({ tenant, after })}`, { devices: refresh });
  }, [tenant, after, trpc, queries]);
}
