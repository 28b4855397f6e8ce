import { parseArgs } from "node:util";
import { identify } from "./identify";

/**
 * What Offhook makes of a phone's request, as one line of JSON without a line break.
 * Takes `--path`, `--user-agent` and `--query`, each optional. Throws on an option it does not know.
 */
export function runIdentify(argv: string[]): string {
  const { values } = parseArgs({
    args: argv,
    options: {
      path: { type: "string", default: "" },
      "user-agent": { type: "string" },
      query: { type: "string" },
    },
  });
  const [path = "", inPath = ""] = values.path.split("?", 2);
  const query = (values.query ?? inPath).replace(/^\?/, "");
  return JSON.stringify(identify({ path, query, userAgent: values["user-agent"] ?? null }));
}
