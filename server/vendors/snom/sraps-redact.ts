/** Query parameters whose values tell nothing secret. */
const plainParameters = new Set(["page", "page_size", "limit", "offset"]);
const longestText = 200;

/** Hides each secret wherever it stands, also in its escaped forms. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) {
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
    for (const form of forms) if (form) shown = shown.replaceAll(form, "…");
  }
  return shown;
}

/**
 * A foreign service's own words, made fit for a screen and a log: secrets, Hawk headers and user:pass@ hidden,
 * control characters gone, at most 200 characters.
 */
export function foreignText(text: string, secrets: readonly string[]): string {
  const hidden = hideSecrets(text, secrets)
    .replace(/\bHawk(\s*,?\s*\w+="[^"]*")+/gi, "Hawk …")
    .replace(/\/\/[^/\s@]*@/g, "//…@");
  const clean = hidden.replace(/[\p{C}\s]+/gu, " ").trim();
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}

/** A request's path for the list of attempts: without the key id behind `/tokens/`, secrets or unknown query values. */
export function shownPath(url: URL, secrets: readonly string[]): string {
  const path = url.pathname.replace(/(\/tokens\/)[^/]+/, "$1…");
  const query = [...url.searchParams].map(
    ([name, value]) => `${name}=${plainParameters.has(name) ? value : "…"}`,
  );
  return hideSecrets(query.length > 0 ? `${path}?${query.join("&")}` : path, secrets);
}
