"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";

const LIST_EVERY_MS = 1_000;
const STRIP_EVERY_MS = 5_000;

/**
 * Follows the log: what is shown is asked again when the server says that a phone came, at most once a second and the
 * strip every five, so that a storm of phones does not become a storm of questions. While paused only the number of
 * new ones is asked. Answers whether the server is heard.
 */
export function useTail(tenant: string, paused: boolean): boolean {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [heard, setHeard] = useState(true);
  const still = useRef(paused);
  useEffect(() => {
    still.current = paused;
  }, [paused]);

  useEffect(() => {
    const again = (filter: { queryKey: readonly unknown[] }) => void queries.invalidateQueries(filter);
    const list = atMostEvery(LIST_EVERY_MS, () =>
      again(still.current ? trpc.requests.newer.queryFilter() : trpc.requests.list.infiniteQueryFilter()),
    );
    const strip = atMostEvery(
      STRIP_EVERY_MS,
      () => !still.current && again(trpc.requests.strip.queryFilter()),
    );
    const refresh = () => {
      list.soon();
      strip.soon();
    };
    const source = new EventSource(`/api/events?tenant=${encodeURIComponent(tenant)}`);
    // What came between the rendering of the page and now, or while the connection was lost, was not heard.
    source.addEventListener("open", () => {
      setHeard(true);
      refresh();
    });
    source.addEventListener("devices", refresh);
    source.addEventListener("error", () => setHeard(false));
    return () => {
      source.close();
      list.stop();
      strip.stop();
    };
  }, [tenant, trpc, queries]);
  return heard;
}

/** Runs at once, and then again after the time is over if it was asked for meanwhile. */
function atMostEvery(ms: number, run: () => unknown): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  const soon = () => {
    if (timer) {
      asked = true;
      return;
    }
    asked = false;
    run();
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) soon();
    }, ms);
  };
  return { soon, stop: () => clearTimeout(timer) };
}
