const listeners = new Set<() => void>();
let isOpen = false;

const set = (open: boolean) => {
  isOpen = open;
  for (const tell of listeners) tell();
};

/** Opens the command palette from anywhere, where one is mounted. */
export const openPalette = (): void => set(true);
export const closePalette = (): void => set(false);
export const paletteIsOpen = (): boolean => isOpen;
export const watchPalette = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
