/**
 * Snom models, named as the file name and the User-Agent spell them after "snom".
 * `web` says which settings hold the web interface's password: D8xx renamed them.
 *
 * Sources: model folders of fusionpbx/fusionpbx resources/templates/provision/snom, scopes snom-*.ini of
 * nethesis/tancredi, plugins/wazo-snom of wazo-platform/wazo-provd-plugins; User-Agents quoted there (PA1, 710, M900).
 */
export type SnomModel = { name: string; series: string; web: "classic" | "d8" };

const SERIES: { series: string; web: SnomModel["web"]; names: string[] }[] = [
  { series: "D1xx", web: "classic", names: ["D120", "D140", "D150"] },
  { series: "3xx", web: "classic", names: ["300", "320", "360", "370"] },
  { series: "D3xx", web: "classic", names: ["D305", "D315", "D335", "D345", "D375", "D385"] },
  { series: "7xx", web: "classic", names: ["710", "715", "720", "725", "760"] },
  {
    series: "D7xx",
    web: "classic",
    names: ["D710", "D712", "D713", "D715", "D717", "D725", "D735", "D745", "D765", "D785"],
  },
  { series: "8xx", web: "classic", names: ["820", "821", "870"] },
  { series: "D8xx", web: "d8", names: ["D810", "D812", "D815", "D862", "D865", "D892", "D895"] },
  { series: "PA", web: "classic", names: ["PA1"] },
  { series: "M-series", web: "classic", names: ["M300", "M400", "M700", "M900"] },
];

export const SNOM_MODELS: SnomModel[] = SERIES.flatMap(({ series, web, names }) =>
  names.map((name) => ({ name, series, web })),
);

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
