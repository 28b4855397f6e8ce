import type { DeviceForPhone, PhoneLine } from "../types";

export const MAC = "000413a1b2c3";

export function exampleLine(over: Partial<PhoneLine> = {}): PhoneLine {
  return {
    number: "101",
    userId: "101",
    authId: "auth-101",
    password: "sip-secret",
    displayName: "Reception",
    registrar: "pbx.example.com",
    port: 5061,
    transport: "tls",
    ...over,
  };
}

export function exampleDevice(over: Partial<DeviceForPhone> = {}): DeviceForPhone {
  return {
    tenantId: "0190a0a0-0000-7000-8000-000000000001",
    deviceId: "0190a0a0-0000-7000-8000-000000000002",
    mac: MAC,
    vendor: "snom",
    model: "D785",
    name: "Reception",
    enabled: true,
    ztp: [{ id: "z1", user: "ztp-user", password: "ztp-password" }],
    provisioning: [{ id: "p1", user: "prov-user", password: "prov-password" }],
    lines: [exampleLine()],
    settings: {
      ntpServer: "pool.ntp.org",
      timeZone: "Europe/Berlin",
      language: "de",
      adminPassword: "admin-secret",
      resyncSeconds: 86_400,
      codecs: ["g722", "pcma", "pcmu"],
    },
    revision: "1",
    ...over,
  };
}
