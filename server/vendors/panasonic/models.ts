import { models } from "../phone-model";

/** Names: model folders of fusionpbx/fusionpbx resources/templates/provision/panasonic; KX-HDV by the vendor's guide. */
export const PANASONIC_MODELS = [
  ...models("KX-TGP500 KX-TGP550"),
  ...models("KX-UT113 KX-UT123 KX-UT133 KX-UT136 KX-UT670 KX-UTG200B KX-UTG300B"),
  ...models("KX-HDV100 KX-HDV130 KX-HDV230"),
];
