import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Account, accounts, codecNames, folder, unused } from "../phone-values";

type Numbers = Record<
  | "Active"
  | "Sipserver"
  | "SipTransport"
  | "Label"
  | "SipUserId"
  | "AuthenticateID"
  | "AuthenticatePassword"
  | "DisplayName",
  number
> & { codec: number };

/** The P numbers of an account, by their `para` names; the sources give those of three accounts. */
const NUMBERS: Numbers[] = [
  {
    ...{ Active: 271, Sipserver: 47, SipTransport: 130, Label: 20_000, SipUserId: 35 },
    ...{ AuthenticateID: 36, AuthenticatePassword: 34, DisplayName: 3, codec: 57 },
  },
  {
    ...{ Active: 401, Sipserver: 747, SipTransport: 830, Label: 20_001, SipUserId: 735 },
    ...{ AuthenticateID: 736, AuthenticatePassword: 734, DisplayName: 703, codec: 757 },
  },
  {
    ...{ Active: 501, Sipserver: 502, SipTransport: 930, Label: 20_002, SipUserId: 504 },
    ...{ AuthenticateID: 505, AuthenticatePassword: 506, DisplayName: 507, codec: 551 },
  },
];
const CHOICES = 6;

const TRANSPORTS = { udp: "0", tcp: "1", tls: "2" } as const;
const CODECS = new Map([
  ["pcmu", "0"],
  ["pcma", "8"],
  ["g722", "9"],
  ["g729", "18"],
]);

function settingsOf(line: Account, codecs: string[]) {
  const numbers = NUMBERS[line.index - 1];
  if (!numbers) return [];
  const { codec, ...named } = numbers;
  const values: Record<keyof typeof named, string> = {
    Active: "1",
    Sipserver: line.hostPort,
    SipTransport: TRANSPORTS[line.transport],
    Label: line.name,
    SipUserId: line.user,
    AuthenticateID: line.authId,
    AuthenticatePassword: line.password,
    DisplayName: line.name,
  };
  const places = codecs.length === 0 ? 0 : CHOICES;
  return [
    ...Object.entries(values).map(([name, value]) => ({
      p: Object.entries(named).find(([key]) => key === name)?.[1] ?? 0,
      para: `Account${line.index}.${name}`,
      value,
    })),
    ...Array.from({ length: places }, (_, at) => ({
      p: codec + at,
      para: `Account${line.index}.Choice${at + 1}`,
      value: codecs[at] ?? codecs.at(-1) ?? "0",
    })),
  ];
}

function emptied(account: number) {
  const numbers = NUMBERS[account - 1];
  if (!numbers) return [];
  const para = (name: string) => `Account${account}.${name}`;
  return [
    { p: numbers.Active, para: para("Active"), value: "0" },
    { p: numbers.SipUserId, para: para("SipUserId"), value: "" },
    { p: numbers.AuthenticateID, para: para("AuthenticateID"), value: "" },
    { p: numbers.AuthenticatePassword, para: para("AuthenticatePassword"), value: "" },
  ];
}

/**
 * The values of Htek's templates, as P values. Sources: htekdesk.atlassian.net UC900 provisioning; wazo-provd-plugins
 * wazo-htek 2.0.4.4.58; a public template set with the numbers of the accounts 2 and 3. The time zone is a code of the
 * vendor's own list, and no source names the settings of the credentials: both are left to the phone.
 */
export function htekValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { secure, place } = folder(context.appUrl);
  const codecs = codecNames(device, CODECS);
  return {
    protocol: secure ? "2" : "1",
    place,
    adminPassword: device.settings.adminPassword,
    ntpServer: device.settings.ntpServer,
    accounts: [
      ...accounts(device, NUMBERS.length).flatMap((line) => settingsOf(line, codecs)),
      ...unused(device, NUMBERS.length).flatMap(emptied),
    ],
  };
}
