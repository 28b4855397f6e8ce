/**
 * `npm start`, `npm run dev` and `npm run sandbox`: readies a fresh clone, then becomes the app itself, in this
 * process, so that a signal reaches it and nothing stands between.
 */
import path from "node:path";
import { buildPages, bundleServer, installDependencies, root } from "./prepare.mjs";

const mode = process.argv[2] ?? "";
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
process.env.NODE_ENV = mode === "--dev" ? "development" : (process.env.NODE_ENV ?? "production");

installDependencies();
await bundleServer();
if (mode === "") buildPages();

const entry = path.join(root, "dist/main.js");
process.argv = [process.execPath, entry, ...({ "--dev": ["dev"], "--sandbox": ["sandbox"] }[mode] ?? [])];
await import(entry);
