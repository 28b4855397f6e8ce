import { models, type PhoneModel } from "../phone-model";

/**
 * Snom models, named as the file name and the User-Agent spell them after "snom".
 * `web` says which settings hold the web interface's password: D8xx renamed them.
 *
 * Sources: model folders of fusionpbx/fusionpbx resources/templates/provision/snom, scopes snom-*.ini of
 * nethesis/tancredi, plugins/wazo-snom of wazo-platform/wazo-provd-plugins; User-Agents quoted there (PA1, 710, M900).
 * Keys, soft keys and sidecars: cap_* of those scopes at 5a8de9b9; that of the D335 is a copy of another's and left out.
 */
export type SnomModel = PhoneModel & { series: string; web: "classic" | "d8" };

const EXPANSION: [number, number] = [3, 18];
const D8_EXPANSION: [number, number] = [3, 60];
const desk = (names: string, keys: number) => models(names, { keys, softKeys: 4, sidecars: EXPANSION });
const d8 = (names: string, keys: number) => models(names, { keys, softKeys: 4, sidecars: D8_EXPANSION });

const SERIES: { series: string; web: SnomModel["web"]; of: PhoneModel[] }[] = [
  {
    series: "D1xx",
    web: "classic",
    of: [...models("D120", { keys: 2, softKeys: 4, sidecars: [0, 0] }), ...desk("D140 D150", 2)],
  },
  { series: "3xx", web: "classic", of: models("300 320 360 370") },
  {
    series: "D3xx",
    web: "classic",
    of: [
      ...desk("D305 D315", 5),
      ...models("D335"),
      ...desk("D345", 48),
      ...desk("D375", 12),
      ...desk("D385", 48),
    ],
  },
  { series: "7xx", web: "classic", of: models("710 715 720 725 760") },
  {
    series: "D7xx",
    web: "classic",
    of: [
      ...desk("D710 D712", 5),
      ...desk("D713", 4),
      ...desk("D715", 5),
      ...desk("D717", 3),
      ...desk("D725", 18),
      ...desk("D735 D745", 32),
      ...desk("D765", 16),
      ...models("D785", { keys: 24, softKeys: 4, sidecars: [4, 18] }),
    ],
  },
  { series: "8xx", web: "classic", of: models("820 821 870") },
  {
    series: "D8xx",
    web: "d8",
    of: [
      ...d8("D810", 4),
      ...d8("D812", 28),
      ...d8("D815", 36),
      ...d8("D862", 28),
      ...d8("D865 D892", 36),
      ...models("D895"),
    ],
  },
  { series: "PA", web: "classic", of: models("PA1") },
  { series: "M-series", web: "classic", of: models("M300 M400 M700 M900") },
];

export const SNOM_MODELS: SnomModel[] = SERIES.flatMap(({ series, web, of }) =>
  of.map((model) => ({ ...model, series, web })),
);

/** What Snom sells on other platforms, whose files are not those of the models above. */
export const OTHER_SNOM_MODELS = models("C520 C620 M100KLE M500KLE m3 PA1plus SP800");

const byName = new Map(SNOM_MODELS.map((model) => [model.name.toLowerCase(), model]));

/** The model of that name, with or without "snom" before it, in any case; null when it is not known. */
export function findSnomModel(name: string): SnomModel | null {
  return (
    byName.get(
      name
        .trim()
        .toLowerCase()
        .replace(/^snom\s*/, ""),
    ) ?? null
  );
}
