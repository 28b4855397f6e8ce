/** The first devices with a profile, as its page shows them. */
export const devicesInput = (tenant: string, profile: string) => ({ tenant, profile, limit: 10 });
