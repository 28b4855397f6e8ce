import { models } from "../phone-model";

/**
 * Names: model folders of fusionpbx/fusionpbx resources/templates/provision/cisco; SPA302D named by its User-Agent map;
 * 6851, 7832, ATA190 and ATA191 by the vendor's guides and wazo-provd-plugins. A sidecar SPA500S has 32 keys (Wazo
 * templates); which phones take how many of them is not said there.
 */
export const CISCO_MODELS = [
  ...models("6851 7832 8811 8832 8841 8845 8851 8861 8865 8875 9861"),
  ...models("SPA112 SPA122 SPA191 SPA192 ATA191 ATA192"),
  ...models("SPA301 SPA302D SPA303 SPA501G SPA502G SPA504G SPA508G SPA509G SPA512G SPA514G SPA525G SPA525G2"),
];

/** Phones of the call manager, which read files of another kind. */
export const OTHER_CISCO_MODELS = models("7940 7960 79x1 ATA190");
