import { tenantsOf } from "@/server/auth/who";
import { rotateCredentials } from "@/server/credentials/rotate-credentials";
import { bootDevice } from "@/server/devices/boot-virtual-phone";
import { createDevice } from "@/server/devices/create-device";
import { deleteDevice } from "@/server/devices/delete-device";
import { countDevices, getDevice, listDevices } from "@/server/devices/list-devices";
import { updateDevice } from "@/server/devices/update-device";
import { listMembers, revokeSessions } from "@/server/members/members";
import { putAccount, setQueue } from "@/server/redirects/put-account";
import { readAccounts } from "@/server/redirects/read-accounts";
import { testAccount } from "@/server/redirects/test-account";
import { deregisterDevice, readRegistration, registerDevice } from "@/server/registrations/ask-registration";
import { listRequests } from "@/server/requests/list-requests";
import { changeMode, previewMode, readMode } from "@/server/settings/change-mode";
import { readSettings, setCredentialPolicy, setPhoneSettings } from "@/server/settings/tenant-settings";
import { createTenant } from "@/server/tenants/create-tenant";
import { deleteTenant } from "@/server/tenants/delete-tenant";
import { listTenants } from "@/server/tenants/list-tenants";
import { updateTenant } from "@/server/tenants/update-tenant";
import { createToken, listTokens, revokeToken } from "@/server/tokens/tokens";
import {
  operatorMutation,
  operatorQuery,
  personProcedure,
  router,
  tenantMutation,
  tenantQuery,
} from "./init";

/** The console's own API: each name is a verb. */
export const appRouter = router({
  me: personProcedure.query(async ({ ctx }) => ({
    name: ctx.who.actor.name,
    isOperator: ctx.who.isOperator,
    tenants: await tenantsOf(ctx.who),
  })),
  devices: router({
    list: tenantQuery(listDevices),
    count: tenantQuery(countDevices),
    get: tenantQuery(getDevice),
    create: tenantMutation(createDevice),
    update: tenantMutation(updateDevice),
    delete: tenantMutation(deleteDevice),
    bootVirtual: tenantMutation(bootDevice),
  }),
  registrations: router({
    get: tenantQuery(readRegistration),
    register: tenantMutation(registerDevice),
    deregister: tenantMutation(deregisterDevice),
  }),
  requests: router({ list: tenantQuery(listRequests) }),
  redirects: router({
    list: tenantQuery(readAccounts),
    put: tenantMutation(putAccount),
    test: tenantMutation(testAccount),
    setQueue: tenantMutation(setQueue),
  }),
  settings: router({
    get: tenantQuery(readSettings),
    setPhone: tenantMutation(setPhoneSettings),
    setCredentials: tenantMutation(setCredentialPolicy),
    rotateCredentials: tenantMutation(rotateCredentials),
  }),
  members: router({ list: tenantQuery(listMembers), signOut: tenantMutation(revokeSessions) }),
  tokens: router({
    list: tenantQuery(listTokens),
    create: tenantMutation(createToken),
    revoke: tenantMutation(revokeToken),
  }),
  mode: router({
    get: operatorQuery(readMode),
    preview: operatorQuery(previewMode),
    set: operatorMutation(changeMode),
  }),
  tenants: router({
    list: operatorQuery(listTenants),
    create: operatorMutation(createTenant),
    update: operatorMutation(updateTenant),
    delete: operatorMutation(deleteTenant),
  }),
});

export type AppRouter = typeof appRouter;
