import { z } from "zod";

/** The token at the end of a link, as a browser hands it over; what cannot be one becomes one that opens nothing. */
export const linkToken = z
  .string()
  .regex(/^[\w-]{1,100}$/)
  .catch("none");
