import type { DeviceForPhone, DoorPorts, PhoneRequestEntry, PhoneSuccess } from "../types";

/** The door's ports in memory, with everything that it told them. The clock stands until it is moved. */
export function memoryPorts(devices: DeviceForPhone[], appUrl = "https://offhook.example.com") {
  const log: PhoneRequestEntry[] = [];
  const successes: PhoneSuccess[] = [];
  const lookups: string[] = [];
  const clock = { ms: Date.UTC(2026, 0, 1) };
  const ports: DoorPorts = {
    findDevice: async (mac) => {
      lookups.push(mac);
      return devices.find((device) => device.mac === mac) ?? null;
    },
    record: (entry) => void log.push(entry),
    succeeded: async (success) => void successes.push(success),
    appUrl,
    now: () => new Date(clock.ms),
  };
  return { ports, log, successes, lookups, clock, devices };
}
