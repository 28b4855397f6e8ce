import { z } from "zod";
import { type Answer, refusal } from "./answer";
import type { CatalogueSetting } from "./catalogue";
import { type StoredEndpoint, storedSettingSchema } from "./endpoint-schema";
import type { Guesses } from "./guesses";
import type { SandboxCompany } from "./options";

/** A real boolean, or the text that one known client sends and the live service takes. */
const flagSchema = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

const bodySchema = z.strictObject({
  mac: z.string().regex(/^[0-9a-fA-F]{12}$/, "mac must be 12 hex digits"),
  name: z.string().default(""),
  autoprovisioning_enabled: flagSchema.default(false),
  provisioning_profile: z.string().nullable().default(null),
  warranty_exp_warning_period: z.number().int().min(0).nullable().default(3),
  settings_manager: z.record(z.string(), storedSettingSchema).default({}),
});

type Reading = { endpoint: StoredEndpoint } | { refused: Answer };

/** Reads the body of a PUT, which replaces the whole endpoint: a field left out falls back to its default. */
export function readEndpoint(
  body: string,
  mac: string,
  company: SandboxCompany,
  settings: Map<string, CatalogueSetting>,
  guesses: Guesses,
): Reading {
  const refuse = (status: number, text: string): Reading => ({ refused: refusal(guesses, status, text) });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refuse(400, "JSON parse error");
  }
  const parsed = bodySchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const unknownField = issue?.code === "unrecognized_keys";
    const where = issue?.path.map(String).join(".") || "body";
    return refuse(unknownField ? guesses.unknownFieldStatus : 400, `${where}: ${issue?.message}`);
  }
  const { mac: bodyMac, ...fields } = parsed.data;
  if (bodyMac.toLowerCase() !== mac)
    return refuse(guesses.macMismatchStatus, "mac does not match the address");
  for (const [uuid, entry] of Object.entries(fields.settings_manager)) {
    const setting = settings.get(uuid);
    if (!setting) return refuse(guesses.unknownSettingStatus, `settings_manager: unknown setting ${uuid}`);
    if (entry.attrs?.perm !== undefined && !setting.uses_permissions) {
      return refuse(guesses.permWithoutPermissionsStatus, `settings_manager: ${uuid} takes no permission`);
    }
  }
  const profile = fields.provisioning_profile;
  if (profile !== null && !company.profiles?.includes(profile)) {
    return refuse(guesses.unknownProfileStatus, "provisioning_profile: unknown profile");
  }
  return { endpoint: { mac, companyId: company.id, ...fields } };
}
