import type { CatalogueSetting } from "./catalogue";
import type { StoredEndpoint } from "./endpoint-schema";

/** `snom{model}.htm` and `snom{model}-{MAC}.htm`, below `/phone/` or, as on the live service, at the root. */
export const phonePath = /\/(?:phone\/)?snom[A-Za-z0-9]+(?:-([0-9A-Fa-f]{12}))?\.htm$/;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The settings that SRAPS hands a factory-fresh phone: those of its endpoint, or none. */
export function phoneSettings(
  endpoint: StoredEndpoint | undefined,
  settings: Map<string, CatalogueSetting>,
): string {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!endpoint?.autoprovisioning_enabled) return `${declaration}<settings/>\n`;
  const lines = Object.entries(endpoint.settings_manager).flatMap(([uuid, entry]) => {
    const setting = settings.get(uuid);
    if (setting?.section !== "phone-settings") return [];
    const name = setting.param_name;
    return [
      `    <${name} perm="${escapeXml(entry.attrs?.perm ?? "")}">${escapeXml(entry.value)}</${name}>\n`,
    ];
  });
  return `${declaration}<settings>\n  <phone-settings e="2">\n${lines.join("")}  </phone-settings>\n</settings>\n`;
}
