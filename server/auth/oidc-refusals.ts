/**
 * Why somebody whom the provider knows does not come in. unknown: nobody here has this e-mail, nor an invitation.
 * unverified: the provider does not vouch for the e-mail. taken: the account belongs to another person of the provider.
 */
export const oidcRefusals = ["unknown", "unverified", "taken"] as const;
export type OidcRefusal = (typeof oidcRefusals)[number];
