/** Puts filters into the address, so that they can be sent to somebody and Back finds them; empty ones leave it. */
export function setSearch(change: Record<string, string>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address.pathname + address.search);
}
