import { models } from "../phone-model";

/**
 * Names: model folders of fusionpbx/fusionpbx resources/templates/provision/fanvil, scopes of nethesis/tancredi at
 * 5a8de9b9, User-Agents of wazo-provd-plugins. Keys and soft keys: cap_linekey_count, cap_softkey_count of those scopes.
 */
export const FANVIL_MODELS = [
  ...models("H2 H2U", { keys: 0, softKeys: 0 }),
  ...models("H2U-V2"),
  ...models("H5", { keys: 6, softKeys: 0 }),
  ...models("i10SV i30"),
  ...models("V50G", { keys: 0, softKeys: 4 }),
  ...models("V61", { keys: 12, softKeys: 4 }),
  ...models("V62 V63 V64", { keys: 21, softKeys: 4 }),
  ...models("V62-Pro"),
  ...models("V65", { keys: 27, softKeys: 4 }),
  ...models("V67", { keys: 116, softKeys: 0 }),
  ...models("W610W W611W W620W", { keys: 16, softKeys: 2 }),
  ...models("X1S X1SP", { keys: 2, softKeys: 4 }),
  ...models("X1SG X2P"),
  ...models("X210", { keys: 106, softKeys: 4 }),
  ...models("X301", { keys: 0, softKeys: 4 }),
  ...models("X303 X3U", { keys: 3, softKeys: 4 }),
  ...models("X3S X3SP X3G X3SG X3SG-Pro", { keys: 2, softKeys: 4 }),
  ...models("X3SW X3U-Pro"),
  ...models("X4 X4G X4SG", { keys: 30, softKeys: 4 }),
  ...models("X4U", { keys: 33, softKeys: 4 }),
  ...models("X5S", { keys: 40, softKeys: 4 }),
  ...models("X5U", { keys: 34, softKeys: 4 }),
  ...models("X6 X7C", { keys: 60, softKeys: 4 }),
  ...models("X6U", { keys: 65, softKeys: 4 }),
  ...models("X5U-V2 X6U-Pro X7 X7A"),
];
