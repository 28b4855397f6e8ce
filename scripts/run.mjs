/** `npm run token` and `npm run identify`: readies a fresh clone without a word on stdout, then runs the command. */
import path from "node:path";
import { bundleServer, installDependencies, root } from "./prepare.mjs";

process.chdir(root);
process.env.NODE_ENV ??= "production";
process.env.LOG_LEVEL ??= "silent";
installDependencies({ quiet: true });
await bundleServer();

const entry = path.join(root, "dist/main.js");
process.argv = [process.execPath, entry, ...process.argv.slice(2)];
await import(entry);
