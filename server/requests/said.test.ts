import { expect, it } from "vitest";
import { languages } from "@/server/languages/languages";
import { partsOf, sayIn } from "@/server/languages/said";
import { noSuchFile, reasons } from "@/server/provisioning/reasons";
import { remedyOf } from "./remedy";
import { type RequestOutcome, requestOutcomes } from "./schema";

const everyReason = [
  ...Object.values(reasons),
  noSuchFile({ vendor: "snom", model: "D785" }, true),
  noSuchFile({ vendor: "snom", model: "D785" }, false),
  "Configuration served, revision 1.",
];

/** Every remedy that there is, by every way that leads to one. */
function remedies(): string[] {
  const here = { tenant: "acme" };
  const path = ["/prov/snomD785-000413A1B2C3.htm", "/ztprov/snomD785-000413A1B2C3.htm"];
  const asked = requestOutcomes.flatMap((outcome: RequestOutcome) =>
    path.flatMap((at) =>
      everyReason.map((reason) => ({ outcome, path: at, reason, userAgent: null, mac: "000413a1b2c3" })),
    ),
  );
  const found = asked.flatMap((request) => [
    remedyOf(request, here, false),
    remedyOf(request, { ...here, byHand: true }, false),
    remedyOf(request, { ...here, name: "Acme" }, true),
    remedyOf(request, null, false),
    remedyOf(request, null, true),
    remedyOf({ ...request, mac: null }, null, true),
  ]);
  return [...new Set(found.flatMap((remedy) => remedy?.text ?? []))];
}

it.each([...languages().values()].filter(({ id }) => id !== "en"))(
  "reasons and remedies of the access log have their words in $name",
  ({ said }) => {
    const say = sayIn(said);
    const sentences = [...everyReason, ...remedies()].flatMap(partsOf);
    expect(remedies().length).toBeGreaterThan(12);
    expect(sentences.filter((sentence) => say(sentence) === sentence)).toEqual([]);
  },
);
