import type { DeviceForPhone, PhoneLine } from "../types";
import { exampleDevice, exampleLine } from "./device";

/** What a keeper may type that a phone's file must not stumble over; without what a line-by-line file cannot hold. */
export const HOSTILE = `a<b>&'c' ; d # e = f: {{x}} %20 $1 ${"Ä".repeat(60)}\u{1F60E}é ]]>`;

/** Every text of a device that its keeper or the installation chooses, by a name. */
export const FIELDS = [
  "clientUser",
  "clientPassword",
  "number",
  "user",
  "authId",
  "password",
  "name",
  "registrar",
  "ntp",
  "admin",
] as const;
export type Texts = Record<(typeof FIELDS)[number], string>;

/** A device with these texts and one line. */
export function deviceOf(vendor: string, model: string, texts: Texts): DeviceForPhone {
  const example = exampleDevice();
  return exampleDevice({
    vendor,
    model,
    provisioning: [{ id: "p", user: texts.clientUser, password: texts.clientPassword }],
    lines: [
      exampleLine({
        number: texts.number,
        userId: texts.user,
        authId: texts.authId,
        password: texts.password,
        displayName: texts.name,
        registrar: texts.registrar,
      }),
    ],
    settings: { ...example.settings, ntpServer: texts.ntp, adminPassword: texts.admin },
  });
}

export const textsOf = (write: (field: keyof Texts) => string): Texts => {
  const [clientUser, clientPassword, number, user] = [
    write("clientUser"),
    write("clientPassword"),
    write("number"),
    write("user"),
  ];
  const [authId, password, name, registrar] = [
    write("authId"),
    write("password"),
    write("name"),
    write("registrar"),
  ];
  return {
    clientUser,
    clientPassword,
    number,
    user,
    authId,
    password,
    name,
    registrar,
    ntp: write("ntp"),
    admin: write("admin"),
  };
};

const second: PhoneLine = exampleLine({
  number: "102",
  userId: "102",
  authId: "",
  displayName: "",
  port: null,
  transport: "udp",
  registrar: "2001:db8::1",
});

/** The devices that every model's golden files are made of. */
export const CASES: Record<string, (vendor: string, model: string) => DeviceForPhone> = {
  plain: (vendor, model) => exampleDevice({ vendor, model }),
  two: (vendor, model) => {
    const { settings } = exampleDevice();
    return exampleDevice({
      vendor,
      model,
      lines: [exampleLine(), second],
      settings: { ...settings, timeZone: "America/New_York", language: "en-US", codecs: ["pcmu", "g729"] },
    });
  },
  hostile: (vendor, model) => {
    const safe = exampleDevice();
    return {
      ...deviceOf(
        vendor,
        model,
        textsOf(() => HOSTILE),
      ),
      provisioning: safe.provisioning,
      settings: {
        ...safe.settings,
        ntpServer: HOSTILE,
        timeZone: HOSTILE,
        language: HOSTILE,
        adminPassword: HOSTILE,
        codecs: [HOSTILE],
      },
    };
  },
  bare: (vendor, model) =>
    exampleDevice({
      vendor,
      model,
      provisioning: [],
      lines: [],
      settings: {
        ntpServer: "",
        timeZone: "",
        language: "",
        adminPassword: "",
        resyncSeconds: 0,
        codecs: [],
      },
    }),
};
