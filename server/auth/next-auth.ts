import { headers } from "next/headers";
import NextAuth, { type NextAuthResult } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/env";
import { log } from "@/server/log";
import { ADDRESS_HEADER } from "./address";
import { admitByOidc } from "./admit-by-oidc";
import { endSession } from "./end-session";
import { OIDC, oidcProvider, oidcSettings } from "./oidc";
import { rememberLanguage } from "./remember-language";
import { signIn as checkPassword, signInInput } from "./sign-in";

const tokenSchema = z.object({ sessionId: z.uuid() });
const spokenSchema = z.object({ language: z.string() });
const from = (sent: Headers) => ({ address: sent.get(ADDRESS_HEADER), userAgent: sent.get("user-agent") });

/**
 * next-auth keeps the cookie; who is behind it is asked of the `sessions` table at every request, so that a revoked
 * session is over at once. Made on first use: the build has no secret.
 */
export const { handlers, auth, signIn, signOut }: NextAuthResult = NextAuth(() => ({
  trustHost: true,
  useSecureCookies: env().APP_URL.startsWith("https:"),
  secret: env().AUTH_SECRET,
  session: { strategy: "jwt", maxAge: 30 * 86_400 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  logger: { error: noteFailure, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const parsed = signInInput.safeParse(given);
        if (!parsed.success) return null;
        const signedIn = await checkPassword(parsed.data, from(request.headers));
        return signedIn && { id: signedIn.userId, ...signedIn };
      },
    }),
    ...oidcProvider(),
  ],
  callbacks: {
    async signIn({ user, account, profile }) {
      const settings = oidcSettings();
      if (account?.provider === OIDC && settings) {
        const admitted = await admitByOidc(settings.issuer, profile, from(await headers()));
        if (typeof admitted === "string") return `/sign-in?refused=${admitted}`;
        // next-auth hands the same object on to `jwt`.
        Object.assign(user, admitted);
      }
      const spoken = spokenSchema.safeParse(user);
      if (spoken.success) await rememberLanguage(spoken.data.language);
      return true;
    },
    jwt: ({ token, user }) => (user && "sessionId" in user ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({
      ...session,
      sessionId: tokenSchema.safeParse(token).data?.sessionId,
    }),
  },
  events: {
    async signOut(message) {
      const parsed = "token" in message ? tokenSchema.safeParse(message.token) : null;
      if (parsed?.success) await endSession(parsed.data.sessionId);
    },
  },
}));

/** A refused password is no failure. Of others the log says which step failed; what a provider sent stays out of it. */
function noteFailure(error: Error): void {
  const { type, cause } = Object(error);
  if (type === "CredentialsSignin") return;
  log().warn(
    { step: type ?? error.name, why: Object(cause).err?.message },
    "a sign-in did not come to its end",
  );
}
