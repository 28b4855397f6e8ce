import type { Translate } from "@/app/_i18n/types";
import { type Mode, modeSchema } from "@/server/settings/schema";

export type ModeWords = Translate<"settings.mode">;

/** The modes in the order in which they are offered. */
export const modes: readonly Mode[] = modeSchema.options;

export const asMode = (value: string): Mode | undefined => modeSchema.safeParse(value).data;

export type Preview = {
  to: Mode;
  deregistered: number;
  moved: number;
  stranded: number;
  excluded: number;
  tenants: readonly string[];
};

const fates = ["deregistered", "moved", "stranded", "excluded"] as const;

/** How many devices a change of mode touches. */
export const touchedBy = (preview: Preview): number => fates.reduce((sum, fate) => sum + preview[fate], 0);

/** What a change of mode does to the devices that are registered, one line each; none when it does nothing. */
export function consequences(t: ModeWords, preview: Preview): string[] {
  const { to, tenants } = preview;
  const lines = fates
    .filter((fate) => preview[fate] > 0)
    .map((fate) => t(`fate.${fate}`, { count: preview[fate], to }));
  return lines.length > 0 ? [...lines, t("affected", { tenants: shortList(t, tenants) })] : [];
}

/** "Acme, Borealis and 12 more" */
export function shortList(t: ModeWords, names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return t("list.more", { names: shown.join(", "), count: rest });
  return shown.length > 1
    ? t("list.and", { names: shown.slice(0, -1).join(", "), last: shown.at(-1) ?? "" })
    : (shown[0] ?? t("list.none"));
}
