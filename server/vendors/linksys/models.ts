import { models } from "../phone-model";

/** Names: model folders of fusionpbx/fusionpbx resources/templates/provision/linksys; PAP2T and SPA9212 by its wiki and code. */
export const LINKSYS_MODELS = models("SPA2102 SPA3102 SPA921 SPA941 SPA942 SPA9212 PAP2T");
