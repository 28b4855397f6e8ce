import type { Translate } from "@/app/_i18n/types";
import { credentialPolicySchema } from "@/server/settings/schema";

type Words = Translate<"settings.advanced.credentials">;
const { scope, ztp } = credentialPolicySchema.shape;

/** Whose provisioning credentials are, with what follows from it. */
export const scopes = (t: Words) =>
  scope.options.map((value) => ({ value, label: t(`scope.${value}`), help: t(`scopeHelp.${value}`) }));

/** How long ztp credentials work, with what follows from it. */
export const ztpPolicies = (t: Words) =>
  ztp.options.map((value) => ({ value, label: t(`ztp.${value}`), help: t(`ztpHelp.${value}`) }));
