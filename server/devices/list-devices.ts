import { z } from "zod";
import { tenantVerb } from "@/server/verb";
import { countByStatus, deviceDetails, listDeviceSummaries, matchingDevices, modelsThere } from "./queries";
import { CHOSEN_AT_ONCE, deviceFilter, deviceMacInput, listDevicesInput } from "./schema";

/** A page of the tenant's devices. */
export const listDevices = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: listDevicesInput,
  run: ({ tx, input }) => listDeviceSummaries(tx, input),
});

/** Name and MAC of every device that the filters let through, up to 10,000: what is chosen as a whole. */
export const listMatching = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: deviceFilter,
  run: ({ tx, input }) => matchingDevices(tx, input, CHOSEN_AT_ONCE),
});

/** How many devices there are in each status. */
export const countDevices = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: z.object({}),
  run: ({ tx }) => countByStatus(tx),
});

/** The vendors and models of the tenant's devices: what its list can be narrowed to. */
export const listModels = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: z.object({}),
  run: async ({ tx }) => ({ items: await modelsThere(tx) }),
});

/** One device with lines, registration and truth line. */
export const getDevice = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: deviceMacInput,
  run: ({ tx, input }) => deviceDetails(tx, input.mac),
});
