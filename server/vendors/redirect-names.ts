/** The redirect services by vendor: what screens and schemas may know of them without their clients. */
export const redirectNames: Record<string, { vendor: string; name: string; defaultApiUrl: string }> = {
  snom: {
    vendor: "snom",
    name: "SRAPS",
    defaultApiUrl: "https://secure-provisioning.snom.com/api/v1/",
  },
};

/**
 * Whether Offhook can have this vendor's phones sent here by a redirect service. The others are given their address and
 * their credentials by hand or by DHCP.
 */
export const hasRedirectService = (vendor: string): boolean => Object.hasOwn(redirectNames, vendor);
