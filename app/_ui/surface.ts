/** What floats above the page: menus, popovers, lists. */
export const surfaceClass =
  "z-50 animate-appear rounded-md border border-line-strong bg-raised p-1 text-ink shadow-raised outline-none";

/** One row in such a list, for the Radix parts that mark their row with data-highlighted. */
export const itemClass =
  "relative flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 text-table outline-none coarse:min-h-10 " +
  "data-[highlighted]:bg-hover data-[disabled]:text-ink-3 [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0";
