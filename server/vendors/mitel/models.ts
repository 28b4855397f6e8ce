import { models } from "../phone-model";

/** Names: model folders of fusionpbx/fusionpbx resources/templates/provision/aastra and mitel; Wazo's User-Agents. */
export const MITEL_MODELS = [...models("480i 9112i 9133i 9143i 9480i 6731i 673xi 675xi 6867i 686xi 6930")];

/** Phones of the MiNet kind, which read XML of their own. */
export const OTHER_MITEL_MODELS = models("5320 5320e 5324 5330 5330e 5340");
