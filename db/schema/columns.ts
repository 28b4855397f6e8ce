import { timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** Primary key, uuid v7: sorts by the time of its making. */
export const id = () =>
  uuid()
    .notNull()
    .$defaultFn(() => v7());

/** A moment, with time zone, to the millisecond. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

export const createdAt = () => moment().notNull().defaultNow();
