/**
 * A MAC in any notation (colons, dashes, dots, none; any case) as 12 lower-case hex digits.
 * null when it is not a MAC, or all zeros, which phones send for "no MAC".
 */
export function normaliseMac(text: string): string | null {
  const hex = text.replace(/[:.\-\s]/g, "").toLowerCase();
  return /^[0-9a-f]{12}$/.test(hex) && !/^0{12}$/.test(hex) ? hex : null;
}
