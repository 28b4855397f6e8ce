import { models } from "../phone-model";

/**
 * Names: model folders of fusionpbx/fusionpbx resources/templates/provision/polycom and poly, and the User-Agents of
 * wazo-provd-plugins. A User-Agent writes VVX450 as VVX_450 and IP335 as SPIP_335. The VVX D230 is an OBihai inside.
 */
export const POLYCOM_MODELS = [
  ...models("IP321 IP331 IP335 IP450 IP550 IP560 IP650 IP670"),
  ...models("IP5000 IP6000 IP7000 Duo 8030 CCX500"),
  ...models("VVX101 VVX150 VVX201 VVX250 VVX300 VVX301 VVX310 VVX311 VVX350"),
  ...models("VVX400 VVX401 VVX410 VVX411 VVX450 VVX500 VVX501 VVX600 VVX601 VVX1500"),
  ...models("Edge-E450 Edge-E550"),
];

export const OTHER_POLYCOM_MODELS = models("VVX-D230");
