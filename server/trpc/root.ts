import { auditChoices, listAudit } from "@/server/audit/list-audit";
import { tenantsOf } from "@/server/auth/who";
import { rotateCredentials } from "@/server/credentials/rotate-credentials";
import { bootDevice } from "@/server/devices/boot-virtual-phone";
import { checkMany } from "@/server/devices/check-many";
import { readFile, revealFile } from "@/server/devices/configuration-file";
import { createDevice } from "@/server/devices/create-device";
import { createMany } from "@/server/devices/create-many";
import { deleteDevice } from "@/server/devices/delete-device";
import { countDevices, getDevice, listDevices } from "@/server/devices/list-devices";
import { replaceMac } from "@/server/devices/replace-mac";
import { readTimeline } from "@/server/devices/timeline";
import { updateDevice } from "@/server/devices/update-device";
import { readHealth } from "@/server/health/read-health";
import { listMembers, revokeSessions } from "@/server/members/members";
import { putAccount, setQueue } from "@/server/redirects/put-account";
import { readAccounts } from "@/server/redirects/read-accounts";
import { testAccount } from "@/server/redirects/test-account";
import { deregisterDevice, readRegistration, registerDevice } from "@/server/registrations/ask-registration";
import { listQueues } from "@/server/registrations/queue-list";
import { pauseQueue, resumeQueue } from "@/server/registrations/queue-pause";
import { retryFailed, tryQueueNow } from "@/server/registrations/queue-retry";
import { countNewer, listRequests } from "@/server/requests/list-requests";
import { readStrip } from "@/server/requests/read-strip";
import { changeMode, previewMode, readMode } from "@/server/settings/change-mode";
import { readSettings, setCredentialPolicy, setPhoneSettings } from "@/server/settings/tenant-settings";
import { createTenant } from "@/server/tenants/create-tenant";
import { deleteTenant } from "@/server/tenants/delete-tenant";
import { listTenants } from "@/server/tenants/list-tenants";
import { suspendTenant, unsuspendTenant } from "@/server/tenants/suspend-tenant";
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
    // A mutation because a paste of many is longer than an address can be; it changes nothing.
    checkMany: tenantMutation(checkMany),
    createMany: tenantMutation(createMany),
    update: tenantMutation(updateDevice),
    delete: tenantMutation(deleteDevice),
    replaceMac: tenantMutation(replaceMac),
    file: tenantQuery(readFile),
    revealFile: tenantMutation(revealFile),
    timeline: tenantQuery(readTimeline),
    bootVirtual: tenantMutation(bootDevice),
  }),
  registrations: router({
    get: tenantQuery(readRegistration),
    register: tenantMutation(registerDevice),
    deregister: tenantMutation(deregisterDevice),
  }),
  requests: router({
    list: tenantQuery(listRequests),
    strip: tenantQuery(readStrip),
    newer: tenantQuery(countNewer),
  }),
  audit: router({ list: tenantQuery(listAudit), choices: tenantQuery(auditChoices) }),
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
  queues: router({
    list: operatorQuery(listQueues),
    pause: operatorMutation(pauseQueue),
    resume: operatorMutation(resumeQueue),
    retryFailed: operatorMutation(retryFailed),
    tryNow: operatorMutation(tryQueueNow),
  }),
  health: router({ read: operatorQuery(readHealth) }),
  tenants: router({
    list: operatorQuery(listTenants),
    create: operatorMutation(createTenant),
    update: operatorMutation(updateTenant),
    suspend: operatorMutation(suspendTenant),
    unsuspend: operatorMutation(unsuspendTenant),
    delete: operatorMutation(deleteTenant),
  }),
});

export type AppRouter = typeof appRouter;
