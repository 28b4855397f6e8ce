/** Every zone by its IANA name, UTC first; `current` is always among them. */
export const zones = (current: string): string[] => [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...(current ? [current] : [])]),
];

/** "UTC+1", "UTC−3:30", at the moment given; "" for a zone that this browser does not know. */
export function zoneOffset(zone: string, at: Date): string {
  try {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: zone,
      timeZoneName: "shortOffset",
    }).formatToParts(at);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name.replace("GMT", "UTC");
  } catch {
    return "";
  }
}
