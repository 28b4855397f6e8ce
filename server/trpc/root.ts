import { auditChoices, listAudit } from "@/server/audit/list-audit";
import { tenantsOf } from "@/server/auth/who";
import { rotateCredentials } from "@/server/credentials/rotate-credentials";
import { bootDevice } from "@/server/devices/boot-virtual-phone";
import { checkMany } from "@/server/devices/check-many";
import { readChecklist } from "@/server/devices/checklist";
import { readFile, revealFile } from "@/server/devices/configuration-file";
import { createDevice } from "@/server/devices/create-device";
import { createMany } from "@/server/devices/create-many";
import { deleteDevice } from "@/server/devices/delete-device";
import {
  countDevices,
  getDevice,
  listDevices,
  listMatching,
  listModels,
} from "@/server/devices/list-devices";
import { replaceMac } from "@/server/devices/replace-mac";
import { readManualSetup, revealProvisioning } from "@/server/devices/reveal-provisioning";
import { sharedExtension } from "@/server/devices/shared-extension";
import { readTimeline } from "@/server/devices/timeline";
import { updateDevice } from "@/server/devices/update-device";
import { readHealth } from "@/server/health/read-health";
import { listInvitations, revokeInvitation } from "@/server/invitations/invitations";
import { invite } from "@/server/invitations/invite";
import { changeRole } from "@/server/members/change-role";
import { listMembers, revokeSessions } from "@/server/members/members";
import { removeMember } from "@/server/members/remove-member";
import { createTarget } from "@/server/notifications/create-target";
import { deleteTarget } from "@/server/notifications/delete-target";
import { listDeliveries } from "@/server/notifications/list-deliveries";
import { listTargets } from "@/server/notifications/list-targets";
import { rotateSecret } from "@/server/notifications/rotate-secret";
import { sendAgain } from "@/server/notifications/send-again";
import { testTarget } from "@/server/notifications/test-target";
import { updateTarget } from "@/server/notifications/update-target";
import { listPeople } from "@/server/people/list-people";
import { makeReset } from "@/server/people/make-reset-link";
import { setLanguage, setLanguageInput } from "@/server/people/set-language";
import { signOutPerson } from "@/server/people/sign-out-person";
import { createPlan } from "@/server/plans/create-plan";
import { deletePlan } from "@/server/plans/delete-plan";
import { listPlans } from "@/server/plans/list-plans";
import { previewPlan } from "@/server/plans/preview-plan";
import { updatePlan } from "@/server/plans/update-plan";
import { assignProfile } from "@/server/profiles/assign-profile";
import { createProfile } from "@/server/profiles/create-profile";
import { deleteProfile } from "@/server/profiles/delete-profile";
import { readDeviceProfiles, setDeviceProfiles } from "@/server/profiles/device-profiles";
import { getProfile, listProfiles } from "@/server/profiles/list-profiles";
import { updateProfile } from "@/server/profiles/update-profile";
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
    matching: tenantQuery(listMatching),
    models: tenantQuery(listModels),
    sharedExtension: tenantQuery(sharedExtension),
    checklist: tenantQuery(readChecklist),
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
    manualSetup: tenantQuery(readManualSetup),
    revealProvisioning: tenantMutation(revealProvisioning),
    timeline: tenantQuery(readTimeline),
    bootVirtual: tenantMutation(bootDevice),
    profiles: tenantQuery(readDeviceProfiles),
    setProfiles: tenantMutation(setDeviceProfiles),
  }),
  profiles: router({
    list: tenantQuery(listProfiles),
    get: tenantQuery(getProfile),
    create: tenantMutation(createProfile),
    update: tenantMutation(updateProfile),
    delete: tenantMutation(deleteProfile),
    assign: tenantMutation(assignProfile),
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
  members: router({
    list: tenantQuery(listMembers),
    signOut: tenantMutation(revokeSessions),
    changeRole: tenantMutation(changeRole),
    remove: tenantMutation(removeMember),
  }),
  invitations: router({
    list: tenantQuery(listInvitations),
    invite: tenantMutation(invite),
    revoke: tenantMutation(revokeInvitation),
  }),
  tokens: router({
    list: tenantQuery(listTokens),
    create: tenantMutation(createToken),
    revoke: tenantMutation(revokeToken),
  }),
  notifications: router({
    targets: tenantQuery(listTargets),
    deliveries: tenantQuery(listDeliveries),
    create: tenantMutation(createTarget),
    update: tenantMutation(updateTarget),
    delete: tenantMutation(deleteTarget),
    test: tenantMutation(testTarget),
    rotateSecret: tenantMutation(rotateSecret),
    sendAgain: tenantMutation(sendAgain),
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
  people: router({
    list: operatorQuery(listPeople),
    makeReset: operatorMutation(makeReset),
    signOut: operatorMutation(signOutPerson),
    setLanguage: personProcedure
      .input(setLanguageInput)
      .mutation(({ ctx, input }) => setLanguage(ctx.who, input)),
  }),
  health: router({ read: operatorQuery(readHealth) }),
  plans: router({
    list: operatorQuery(listPlans),
    create: operatorMutation(createPlan),
    preview: operatorQuery(previewPlan),
    update: operatorMutation(updatePlan),
    delete: operatorMutation(deletePlan),
  }),
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
