import { createHash } from "node:crypto";

/** One entry of SRAPS's settings catalogue, with the fields a live answer of 2021 had (`links` are added per request). */
export type CatalogueSetting = {
  uuid: string;
  name: string;
  param_name: string;
  description: string | null;
  section: string;
  field_type: string;
  default_value: string | null;
  choices: null;
  attrs: string[];
  group: string;
  product_groups: string[];
  multiple: boolean;
  sortable: boolean;
  fkey: boolean;
  uses_permissions: boolean;
  indexed: { enabled: boolean; start: number; default_size: number; max_size: number };
  no_profiles: number;
};

/** As counted on the live service in March 2026. */
export const catalogueSize = 1179;
/** The two settings named `setting_server`, with their uuids on the live service. */
export const globalSettingServer = "5683038cec6c4fa9be95b2de9d1750e8";
export const phoneSettingServer = "50a400560eec4dc0b96b026094e06562";

const deskPhones = "1a45a2a3f6b94c4cbfa5439b446132f7";
const otherProducts = "6cdbd3dfe5fe40e28c909f118a509b8a";

export function hexId(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

function setting(index: number, over: Partial<CatalogueSetting> = {}): CatalogueSetting {
  const number = String(index).padStart(4, "0");
  return {
    uuid: hexId(`setting ${number}`),
    name: `Setting ${number}`,
    param_name: `setting_${number}`,
    description: null,
    section: index % 5 === 0 ? "global" : "phone-settings",
    field_type: "text",
    default_value: null,
    choices: null,
    attrs: [],
    group: hexId(`group ${index % 40}`),
    product_groups: [deskPhones],
    multiple: false,
    sortable: false,
    fkey: false,
    uses_permissions: index % 2 === 0,
    indexed: { enabled: false, start: 0, default_size: 0, max_size: 0 },
    no_profiles: 0,
    ...over,
  };
}

/**
 * The catalogue in its order: the `global` twin of `setting_server` on the first page, the wanted settings behind
 * the first thousand, so that neither page one nor the first match will do.
 */
export function buildCatalogue(credentialsUsePermissions: boolean): CatalogueSetting[] {
  const special = new Map<number, Partial<CatalogueSetting>>([
    [
      2,
      {
        uuid: globalSettingServer,
        name: "Setting Server URL",
        param_name: "setting_server",
        section: "global",
        field_type: "url",
        product_groups: [otherProducts],
        uses_permissions: false,
      },
    ],
    [
      1041,
      {
        uuid: phoneSettingServer,
        name: "Setting Server",
        param_name: "setting_server",
        description: "Setting Server for Desk phones",
        section: "phone-settings",
        uses_permissions: true,
      },
    ],
    [1102, credential("http_client_user", "HTTP Client User", credentialsUsePermissions)],
    [1103, credential("http_client_pass", "HTTP Client Password", credentialsUsePermissions)],
  ]);
  return Array.from({ length: catalogueSize }, (_, index) => setting(index, special.get(index)));
}

function credential(param_name: string, name: string, uses_permissions: boolean): Partial<CatalogueSetting> {
  return { param_name, name, section: "phone-settings", uses_permissions };
}
