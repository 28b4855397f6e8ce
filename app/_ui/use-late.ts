"use client";
import { useState } from "react";

/** A module that nobody needs before they reach for what it brings. */
export type Late<Module> = { load: () => Promise<Module>; loaded: () => Module | undefined };

/** Asked for once, when somebody first reaches for it, and kept for the page. */
export function late<Module>(load: () => Promise<Module>): Late<Module> {
  let loaded: Module | undefined;
  let loading: Promise<Module> | undefined;
  return {
    loaded: () => loaded,
    load: () => {
      loading ??= load().then(
        (module) => {
          loaded = module;
          return module;
        },
        (error: unknown) => {
          // The connection was lost: whoever reaches for it next asks again.
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}

/** The module once it is there. `ready` has it fetched; `once` runs something as soon as it is there. */
export function useLate<Module>(module: Late<Module>) {
  const [parts, setParts] = useState(module.loaded);
  const ready = () => module.load().then((found) => setParts(() => found));
  return {
    parts,
    ready: () => void ready().catch(() => {}),
    once: (run: () => void) => {
      if (parts) run();
      else void ready().then(run, () => {});
    },
  };
}
