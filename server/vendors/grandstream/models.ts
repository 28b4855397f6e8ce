import { models } from "../phone-model";

/**
 * Names: model folders of fusionpbx/fusionpbx resources/templates/provision/grandstream and the User-Agents of
 * wazo-provd-plugins. The folders for whole series are kept where they name phones that no other folder does.
 */
export const GRANDSTREAM_MODELS = [
  ...models("DP715 DP750 GAC2500 GDS3705 GDS3710 GHP6xx GSC3516 GSC3518HS"),
  ...models("GRP2612 GRP2612W GRP2613 GRP2614 GRP2615 GRP2616 GRP261x GRP26xx"),
  ...models("GXP110x GXP116x GXP1405 GXP140x GXP1450 GXP1628 GXP16xx GXP17xx GXP20xx"),
  ...models("GXP2100 GXP2124 GXP2130 GXP2135 GXP2140 GXP2160 GXP2170 GXP21xx GXP2200 GXP3240"),
  ...models("GXV300x GXV3140 GXV3175 GXV3175v2 GXV3240 GXV3275 GXV3350 GXV3370 GXV3480 GXV3504"),
  ...models("GXW4004 GXW4008 GXW40xx GXW410x GXW42xx"),
  ...models("HT502 HT503 HT701 HT702 HT704 HT801 HT802 HT813 HT814 HT818 HT8x1 HTx86"),
  ...models("WP810 WP820 WP826 WP8x6"),
];
