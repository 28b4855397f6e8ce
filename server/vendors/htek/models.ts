import { models, withCodes } from "../phone-model";

/** Names: model folders of fusionpbx/fusionpbx resources/templates/provision/htek. Codes: wazo-provd-plugins wazo-htek. */
export const HTEK_MODELS = withCodes(
  models("UC902 UC903 UC912 UC923 UC924 UC924U UC926 UC926U"),
  "UC926=0010 UC924=0012 UC923=0013 UC903=0016 UC902=0017 UC912=0019",
);
