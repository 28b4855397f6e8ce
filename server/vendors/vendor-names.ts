const names: Record<string, string> = {
  snom: "Snom",
  yealink: "Yealink",
  polycom: "Poly",
  cisco: "Cisco",
  linksys: "Linksys",
  grandstream: "Grandstream",
  mitel: "Mitel",
  fanvil: "Fanvil",
  gigaset: "Gigaset",
  htek: "Htek",
  panasonic: "Panasonic",
  algo: "Algo",
};

/** The vendor as it writes itself: "Snom". One that is not known is named by its id. */
export const vendorName = (vendor: string): string => names[vendor] ?? vendor;
