import { models } from "../phone-model";

/** Names: model folders of fusionpbx/fusionpbx resources/templates/provision/algo. */
export const ALGO_MODELS = models("8103 8180 8186 8188 8189 8196 8301");
