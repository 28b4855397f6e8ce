import { and, asc, eq, ne } from "drizzle-orm";
import { devices } from "@/db/schema/devices";
import { tenantVerb } from "@/server/verb";
import { sharedExtensionInput } from "./schema";

const TOLD = 3;

/** The first of the tenant's other devices that have this extension. Two may; it is worth a look. */
export const sharedExtension = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: sharedExtensionInput,
  async run({ tx, input }) {
    const items = await tx
      .select({ mac: devices.mac, name: devices.name })
      .from(devices)
      .where(
        and(eq(devices.extension, input.extension), input.except ? ne(devices.mac, input.except) : undefined),
      )
      .orderBy(asc(devices.name))
      .limit(TOLD);
    return { items };
  },
});
