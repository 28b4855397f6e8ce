/** The redirect services by vendor: what screens and schemas may know of them without their clients. */
export const redirectNames: Record<string, { vendor: string; name: string; defaultApiUrl: string }> = {
  snom: {
    vendor: "snom",
    name: "SRAPS",
    defaultApiUrl: "https://secure-provisioning.snom.com/api/v1/",
  },
};
