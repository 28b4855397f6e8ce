"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "./client";

/**
 * Keeps what is shown of a tenant's devices true: when the server says that devices changed, what is on the screen of
 * them is asked again. The browser reconnects by itself; after a gap everything is asked again.
 */
export function useDeviceEvents(tenant: string): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/events?tenant=${encodeURIComponent(tenant)}`);
    const refresh = () => {
      for (const key of [trpc.devices.pathKey(), trpc.registrations.pathKey(), trpc.requests.pathKey()]) {
        void queries.invalidateQueries({ queryKey: key });
      }
    };
    // What changed between the rendering of the page and now, or while the connection was lost, was not heard.
    source.addEventListener("open", refresh);
    source.addEventListener("devices", refresh);
    return () => source.close();
  }, [tenant, trpc, queries]);
}
