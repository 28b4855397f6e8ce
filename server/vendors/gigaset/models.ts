import { models } from "../phone-model";

const MODULES: [number, number] = [3, 60];

/**
 * Names and keys: scopes gigaset-*.ini of nethesis/tancredi at 5a8de9b9 (cap_linekey_count, cap_softkey_count,
 * cap_expmodule_count, cap_expkey_count); DECT bases by the User-Agents of wazo-provd-plugins and Gigaset's FAQ.
 */
export const GIGASET_MODELS = [
  ...models("N870 N870E"),
  ...models("Maxwell2 Maxwell3", { keys: 8, softKeys: 2 }),
  ...models("Maxwell4", { keys: 8, softKeys: 4 }),
  ...models("MaxwellBasic", { softKeys: 2 }),
  ...models("P710", { keys: 4, softKeys: 4, sidecars: [3, 18] }),
  ...models("P810", { keys: 4, softKeys: 4, sidecars: MODULES }),
  ...models("P820 P825", { keys: 28, softKeys: 4, sidecars: MODULES }),
  ...models("P850 P855", { keys: 36, softKeys: 4, sidecars: MODULES }),
];

/** Older bases, whose files are of another kind. */
export const OTHER_GIGASET_MODELS = models("N510 N720");
