import type { CredentialPolicy } from "@/server/settings/schema";

/** Whose provisioning credentials are, with what follows from it. */
export const scopes: readonly { value: CredentialPolicy["scope"]; label: string; help: string }[] = [
  {
    value: "device",
    label: "Each phone its own pair",
    help: "A pair that leaks opens the file of one phone. Recommended.",
  },
  {
    value: "tenant",
    label: "One pair for the tenant",
    help: "Every phone signs in with the same pair. Whoever reads it from one phone can take the files of all.",
  },
];

/** How long ztp credentials work, with what follows from it. */
export const ztpPolicies: readonly { value: CredentialPolicy["ztp"]; label: string; help: string }[] = [
  {
    value: "until_deregistered",
    label: "Until deregistered",
    help: "A phone can be factory-reset at any time and finds its configuration by itself again.",
  },
  {
    value: "single_use",
    label: "Single use",
    help: "They work once. A phone that is factory-reset is refused until Register is pressed for it again.",
  },
  {
    value: "time_limited",
    label: "For some hours",
    help: "They work for the hours given, counted from the registration. A phone that is unpacked or factory-reset later is refused until Register is pressed for it again.",
  },
];
