/** A target's address for whoever may not change it: of a URL only where it leads, because its path may hold a key. */
export function shownAddress({ kind, address }: { kind: "email" | "webhook"; address: string }): string {
  if (kind === "email") return address;
  const { origin, pathname, search } = new URL(address);
  return pathname === "/" && !search ? origin : `${origin}/…`;
}
