/** The looks of lists that are searched while typing. */
export const commandInputClass =
  "h-10 w-full border-line border-b bg-transparent px-3 text-base text-ink outline-none coarse:h-12";
export const commandGroupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-small";
export const commandItemClass =
  "flex min-h-8 select-none items-center gap-2 rounded-sm px-2 text-table data-[selected=true]:bg-hover coarse:min-h-10 " +
  "data-[disabled=true]:text-ink-3 [&_svg]:size-4 [&_svg]:shrink-0";

/** Every word typed stands somewhere in the keywords; what begins with it comes first. */
export const commandFilter = (_value: string, search: string, keywords: string[] = []): number => {
  const text = keywords.join(" ").toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => text.includes(word))) return 0;
  return text.startsWith(words[0] ?? "") ? 1 : 0.5;
};
