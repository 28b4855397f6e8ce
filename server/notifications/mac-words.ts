/** A MAC as people read it: "00:04:13:A1:B2:C3". */
export const macWords = (mac: string): string => mac.toUpperCase().match(/../g)?.join(":") ?? "";
