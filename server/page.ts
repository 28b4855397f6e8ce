import { z } from "zod";
import { invalid } from "@/server/errors";
import { momentSchema } from "@/server/moment";
import { isStorable } from "@/server/storable";

/** What every list takes: where to go on, and how many (1 to 200). */
export const pageInput = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export type Page<T> = { items: T[]; nextCursor: string | null };

/** A cursor is the sort key and id of the last row shown, opaque to the caller. */
export const encodeCursor = (key: readonly [string, string]) =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

const cursorSchema = z.tuple([z.string().refine(isStorable), z.uuid()]);

const notACursor = () => invalid({ cursor: "This is not a cursor that a list has answered." });

/** @throws DomainError `invalid` when the text is no cursor of ours. */
export function decodeCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw notACursor();
  }
}

/** A cursor of a list that is sorted by time. */
export function decodeTimeCursor(cursor: string): { at: Date; id: string } {
  const [time, id] = decodeCursor(cursor);
  const at = momentSchema.safeParse(time);
  if (!at.success) throw notACursor();
  return { at: at.data, id };
}

/** Cuts rows fetched with `limit + 1` into a page. */
export function pageOf<T>(rows: T[], limit: number, key: (row: T) => readonly [string, string]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
