import { parseArgs } from "node:util";
import { identify } from "./identify";

/**
 * What Offhook makes of a phone's request, as one line of JSON without a line break.
 * Takes `--path`, `--user-agent`, `--query` and `--certificate` (the subject of the client's), each optional. Throws on
 * an option it does not know.
 */
export function runIdentify(argv: string[]): string {
  const { values } = parseArgs({
    args: argv,
    options: {
      path: { type: "string", default: "" },
      "user-agent": { type: "string" },
      query: { type: "string" },
      certificate: { type: "string" },
    },
  });
  const mark = values.path.indexOf("?");
  const path = mark < 0 ? values.path : values.path.slice(0, mark);
  const query = (values.query ?? (mark < 0 ? "" : values.path.slice(mark + 1))).replace(/^\?/, "");
  const { "user-agent": userAgent = null, certificate = null } = values;
  return JSON.stringify(identify({ path, query, userAgent, certificate }));
}
