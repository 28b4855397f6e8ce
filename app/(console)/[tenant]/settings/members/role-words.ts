/** What the roles that can be given in a tenant may do. */
export const roleHelp = {
  admin: "Registers devices, changes everything in this tenant.",
  viewer: "Sees everything in this tenant, changes nothing.",
} as const;

const names: Record<string, string> = { operator: "Operator", admin: "Admin", viewer: "Viewer" };
export const roleName = (role: string): string => names[role] ?? role;
