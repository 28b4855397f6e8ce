/**
 * The house's import directions (app → server → db → env), and who may cross tenants.
 * `server/testing/import-lint.test.ts` shows that the rules fire.
 */
const TESTS = "(\\.test\\.tsx?$|/testing/|^e2e/)";
const CROSSING = [
  "^db/",
  "^server/verb\\.ts$",
  "^server/auth/(admit-by-oidc|ask-reset|end-session|first-operator|reset-password|sign-in|who)\\.ts$",
  "^server/demo/seed\\.ts$",
  "^server/devices/(boot-virtual-phone|delete-device|judge-rows|replace-mac|update-device)\\.ts$",
  "^server/inngest/outbox\\.ts$",
  "^server/invitations/(accept-invitation|mail-invitation|open-invitation)\\.ts$",
  "^server/members/members\\.ts$",
  "^server/people/set-language\\.ts$",
  "^server/notifications/(deliveries|list-deliveries|prune|read-targets|refused-burst|silent-devices)\\.ts$",
  "^server/phones/(find-device|request-log)\\.ts$",
  "^server/process/token\\.ts$",
  "^server/redirects/(put-account|test-account)\\.ts$",
  "^server/registrations/(ask-registration|progress|settle|sweep)\\.ts$",
  "^server/requests/added-since\\.ts$",
  "^server/settings/touchless-mode\\.ts$",
  "^server/tenants/ensure-master\\.ts$",
];

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: { pathNot: TESTS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "env-imports-nothing",
      severity: "error",
      from: { path: "^env\\.ts$" },
      to: { path: "^(app|server|db)/" },
    },
    {
      name: "db-knows-no-server",
      severity: "error",
      from: { path: "^db/", pathNot: TESTS },
      to: { path: "^(app|server)/" },
    },
    { name: "server-knows-no-app", severity: "error", from: { path: "^server/" }, to: { path: "^app/" } },
    {
      name: "pages-do-not-query",
      comment: "Screens reach data through verbs.",
      severity: "error",
      from: { path: "^app/", pathNot: TESTS },
      to: { path: "^db/" },
    },
    {
      name: "primitives-know-no-server",
      severity: "error",
      from: { path: "^app/_(ui|components)/" },
      to: { path: "^(server|db)/" },
    },
    {
      name: "transports-do-not-query",
      severity: "error",
      from: { path: "^server/(trpc|rest)/", pathNot: TESTS },
      to: { path: "(^db/|^node_modules/drizzle-orm)" },
    },
    {
      name: "functions-do-not-query",
      severity: "error",
      from: { path: "^server/inngest/(functions|due|serve)", pathNot: TESTS },
      to: { path: "(^db/|^node_modules/drizzle-orm)" },
    },
    {
      name: "provisioning-is-pure",
      severity: "error",
      from: { path: "^server/provisioning/", pathNot: TESTS },
      to: { path: "(^db/|^server/(?!provisioning/|vendors/))" },
    },
    {
      name: "vendors-are-pure",
      severity: "error",
      from: { path: "^server/vendors/", pathNot: TESTS },
      to: { path: "(^db/|^server/(?!vendors/|provisioning/))" },
    },
    {
      name: "runner-knows-no-noun",
      severity: "error",
      from: { path: "^server/runner/", pathNot: TESTS },
      to: { path: "(^db/|^server/(?!runner/))" },
    },
    {
      name: "crossing-tenants-is-listed",
      comment: "Who sees every tenant is listed here, one look-up a file.",
      severity: "error",
      from: { path: "^(app|server)/", pathNot: [TESTS, ...CROSSING] },
      to: { path: "^db/across-tenants\\.ts$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist|node_modules)/" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  },
};
