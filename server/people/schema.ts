import { z } from "zod";
import { pageInput } from "@/server/page";

export const listPeopleInput = z.object({ ...pageInput, query: z.string().trim().max(100).optional() });
export const personInput = z.object({ userId: z.uuid() });
