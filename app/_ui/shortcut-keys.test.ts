import { expect, it } from "vitest";
import { parseKeys, pressed } from "./shortcut-keys";

const press = (
  key: string,
  held: Partial<Record<"metaKey" | "ctrlKey" | "altKey" | "shiftKey", boolean>> = {},
) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  ["j", press("j"), true],
  ["j", press("J", { shiftKey: true }), false],
  ["j", press("j", { ctrlKey: true }), false],
  ["shift+x", press("X", { shiftKey: true }), true],
  ["shift+x", press("x"), false],
  ["mod+k", press("k", { ctrlKey: true }), true],
  ["mod+k", press("k", { metaKey: true }), true],
  ["mod+k", press("k"), false],
  ["?", press("?", { shiftKey: true }), true],
  ["/", press("/", { shiftKey: true }), true],
  ["/", press("/"), true],
  ["enter", press("Enter"), true],
])("%s", (keys, event, expected) => expect(pressed(keys, event)).toBe(expected));

it("reads two keys in a row", () => expect(parseKeys("g D")).toEqual(["g", "d"]));
