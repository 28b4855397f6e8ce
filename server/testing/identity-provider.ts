import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type IdentityProvider = {
  issuer: string;
  /** OIDC_* for the app. */
  env: Record<"OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_NAME", string>;
  close(): Promise<void>;
};

/**
 * A small OpenID Connect provider, over HTTP, with pages to sign in on. Whoever signs in is whom they say, with that
 * e-mail; it is verified unless it begins with "unverified".
 * @param redirectUri the one address that it leads back to.
 */
export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = { client_id: "offhook", client_secret: randomBytes(24).toString("hex") };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "test" }] },
    cookies: { keys: [randomBytes(24).toString("hex")] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context: unknown, email: string) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        email,
        email_verified: !email.startsWith("unverified"),
        name: `${email.split("@")[0]} from elsewhere`,
      }),
    }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: "Example ID",
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
