/** operator: the installation. admin, viewer: one tenant. */
export const roles = ["operator", "admin", "viewer"] as const;
export type Role = (typeof roles)[number];

const everyone = roles;
const admins = ["operator", "admin"] as const;
const operators = ["operator"] as const;

/** Who may do what: the one table that tRPC, REST and the screens read. */
export const permissions = {
  "device:read": everyone,
  "device:write": admins,
  "device:register": admins,
  "request:read": everyone,
  "redirect-account:read": everyone,
  "redirect-account:write": admins,
  "profile:read": everyone,
  "profile:write": admins,
  "setting:read": everyone,
  "setting:write": admins,
  "member:read": everyone,
  "member:write": admins,
  "token:read": admins,
  "token:write": admins,
  "audit:read": admins,
  "notification:read": everyone,
  "notification:write": admins,
  "mode:read": everyone,
  "mode:write": operators,
  "tenant:read": everyone,
  "tenant:list": operators,
  "tenant:write": operators,
  "tenant:enter": operators,
  "plan:read": operators,
  "plan:write": operators,
  "person:read": operators,
  "person:write": operators,
  "queue:read": operators,
  "queue:write": operators,
  "health:read": operators,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. */
export function can(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission];
  return holders.includes(role);
}
