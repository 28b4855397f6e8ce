"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The zone to say times in: the viewer's own (undefined), and UTC while the server draws the page. */
export const useZone = (): string | undefined =>
  useSyncExternalStore<string | undefined>(
    never,
    () => undefined,
    () => "UTC",
  );
