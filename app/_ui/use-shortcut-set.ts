"use client";
import { useContext, useEffect, useRef } from "react";
import { type Shortcut, ShortcutContext } from "./shortcuts";

/** `useShortcut` for a list whose length is only known at run time. */
export function useShortcutSet(shortcuts: readonly Shortcut[], enabled = true): void {
  const registry = useContext(ShortcutContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = JSON.stringify(shortcuts.map(({ keys }) => keys));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys, not the functions, decide what is registered
  useEffect(() => {
    if (!enabled || !registry) return;
    const removals = latest.current.map((shortcut, index) =>
      registry.add({
        get current() {
          return latest.current[index] ?? shortcut;
        },
      }),
    );
    return () => {
      for (const remove of removals) remove();
    };
  }, [registry, enabled, names]);
}
