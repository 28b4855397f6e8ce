"use client";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { parseKeys, pressed } from "./shortcut-keys";

export type Shortcut = {
  /** "j", "shift+x", "mod+k", "?", or two in a row: "g d". */
  keys: string;
  /** What it does, as the key list says it. */
  label: string;
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. */
  inFields?: boolean;
};

type Registry = { add: (shortcut: { readonly current: Shortcut }) => () => void; openList: () => void };
export const ShortcutContext = createContext<Registry | null>(null);
const KeyList = dynamic(() => import("./key-list").then((module) => module.KeyList), { ssr: false });

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      "textarea, select, option, [role=combobox], input:not([type=checkbox], [type=radio], [type=button])",
    ));
const pressable = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("a, button, summary, [role=checkbox], [role=menuitem]") !== null;
const modalOpen = () => document.querySelector("[data-modal], [role=menu], [role=listbox]") !== null;

/** Holds every key of the page. `?` lists them. Keys are silent in fields and while a dialog is open. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const entries = useRef<{ readonly current: Shortcut }[]>([]);
  const [listed, setListed] = useState<Shortcut[]>();

  const registry = useMemo<Registry>(
    () => ({
      add: (entry) => {
        entries.current.push(entry);
        return () => {
          entries.current = entries.current.filter((other) => other !== entry);
        };
      },
      openList: () => setListed(entries.current.map((entry) => entry.current)),
    }),
    [],
  );

  useEffect(() => {
    let first: { key: string; at: number } | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || modalOpen()) return;
      const typing = inField(event.target);
      if ((event.key === "Enter" || event.key === " ") && pressable(event.target)) return;
      const before = first && event.timeStamp - first.at < 1200 ? first.key : undefined;
      first = undefined;
      const run = (shortcut: Shortcut) => {
        event.preventDefault();
        shortcut.run(event);
      };
      // The last registered wins: what opened most recently owns the key.
      for (const { current } of entries.current.toReversed()) {
        if (typing && !current.inFields) continue;
        const [one, two] = parseKeys(current.keys);
        if (one === undefined) continue;
        if (two === undefined ? pressed(one, event) && !before : before === one && pressed(two, event))
          return run(current);
      }
      if (typing) return;
      if (event.key === "?") {
        event.preventDefault();
        return registry.openList();
      }
      const leader = entries.current.some(({ current }) => {
        const [one, two] = parseKeys(current.keys);
        return two !== undefined && one === event.key.toLowerCase();
      });
      if (leader && !event.metaKey && !event.ctrlKey && !event.altKey)
        first = { key: event.key.toLowerCase(), at: event.timeStamp };
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [registry]);

  return (
    <ShortcutContext value={registry}>
      {children}
      {listed && <KeyList shortcuts={listed} onClose={() => setListed(undefined)} />}
    </ShortcutContext>
  );
}

/** Registers a key while the component is mounted and `enabled`. */
export function useShortcut(shortcut: Shortcut, enabled = true): void {
  const registry = useContext(ShortcutContext);
  const latest = useRef(shortcut);
  useEffect(() => {
    latest.current = shortcut;
  });
  useEffect(() => (enabled ? registry?.add(latest) : undefined), [registry, enabled]);
}

/** Opens the list of all keys, for a menu entry. */
export const useShortcutList = (): (() => void) => useContext(ShortcutContext)?.openList ?? (() => undefined);
