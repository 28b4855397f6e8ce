"use client";
import { useEffect, useState } from "react";

/** State that is kept in the viewer's browser under `key`; the first render always has `initial`. */
export function useKeptState<Value>(
  key: string,
  initial: Value,
  accepts: (value: unknown) => value is Value,
): [Value, (next: Value | ((old: Value) => Value)) => void] {
  const [value, setValue] = useState(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for a key
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (accepts(kept)) setValue(kept);
    } catch {
      // A browser that keeps nothing still works.
    }
  }, [key]);
  const keep = (next: Value | ((old: Value) => Value)) =>
    setValue((old) => {
      const made = next instanceof Function ? next(old) : next;
      try {
        localStorage.setItem(key, JSON.stringify(made));
      } catch {
        // As above.
      }
      return made;
    });
  return [value, keep];
}

/** A guard for plain objects whose values all have one primitive type. */
export const isRecordOf =
  <Kind extends "number" | "boolean" | "string">(kind: Kind) =>
  (
    value: unknown,
  ): value is Record<string, Kind extends "number" ? number : Kind extends "boolean" ? boolean : string> =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === kind);
