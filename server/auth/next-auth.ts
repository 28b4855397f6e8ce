import NextAuth, { type NextAuthResult } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/env";
import { ADDRESS_HEADER } from "./address";
import { endSession } from "./end-session";
import { signIn as checkPassword, signInInput } from "./sign-in";

const tokenSchema = z.object({ sessionId: z.uuid() });

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
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const parsed = signInInput.safeParse(given);
        if (!parsed.success) return null;
        const signedIn = await checkPassword(parsed.data, {
          address: request.headers.get(ADDRESS_HEADER),
          userAgent: request.headers.get("user-agent"),
        });
        return signedIn ? { id: signedIn.userId, name: signedIn.name, sessionId: signedIn.sessionId } : null;
      },
    }),
  ],
  callbacks: {
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
