import type { OIDCConfig } from "next-auth/providers";
import { env } from "@/env";

/** The id under which next-auth knows the provider: the last word of its redirect address. */
export const OIDC = "oidc";

/** The OpenID Connect provider of the environment, or null. `name`: as the button calls it. */
export function oidcSettings() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  if (!OIDC_ISSUER || !clientId || !clientSecret || !name) return null;
  return { issuer: OIDC_ISSUER.replace(/\/+$/, ""), clientId, clientSecret, name };
}

/** The provider as next-auth takes it: none, or one, with every check that the code flow has. */
export function oidcProvider(): OIDCConfig<{ sub: string }>[] {
  const settings = oidcSettings();
  if (!settings) return [];
  return [
    {
      id: OIDC,
      type: "oidc",
      name: settings.name,
      issuer: env().OIDC_ISSUER,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      checks: ["pkce", "state", "nonce"],
      // The e-mail stands in the userinfo of every provider, in the ID token of some only.
      idToken: false,
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}
