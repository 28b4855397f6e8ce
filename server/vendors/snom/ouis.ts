/**
 * The first 24 bits of the MACs that Snom's phones have, 6 lower-case hex digits.
 * Source: IEEE MA-L registry, 00-04-13, snom technology.
 */
export const SNOM_OUIS = ["000413"];
