import { z } from "zod";
import { listAudit } from "@/server/audit/list-audit";
import { auditEntryOutput, listAuditInput } from "@/server/audit/schema";
import { createDevice } from "@/server/devices/create-device";
import { deleteDevice } from "@/server/devices/delete-device";
import { getDevice, listDevices } from "@/server/devices/list-devices";
import {
  createDeviceFields,
  deviceOutput,
  deviceSummaryOutput,
  listDevicesInput,
  registrationOutput,
  updateDeviceInput,
} from "@/server/devices/schema";
import { updateDevice } from "@/server/devices/update-device";
import { listInvitations, revokeInvitation } from "@/server/invitations/invitations";
import { invite } from "@/server/invitations/invite";
import { invitationOutput, invitedOutput, inviteInput } from "@/server/invitations/schema";
import { changeRole } from "@/server/members/change-role";
import { listMembers } from "@/server/members/members";
import { removeMember } from "@/server/members/remove-member";
import { changeRoleInput, memberOutput } from "@/server/members/schema";
import { createTarget } from "@/server/notifications/create-target";
import { deleteTarget } from "@/server/notifications/delete-target";
import { listDeliveries } from "@/server/notifications/list-deliveries";
import { listTargets } from "@/server/notifications/list-targets";
import { rotateSecret } from "@/server/notifications/rotate-secret";
import {
  createTargetInput,
  deliveryOutput,
  listDeliveriesInput,
  madeTargetOutput,
  rotatedOutput,
  targetChanges,
  targetOutput,
  testedOutput,
} from "@/server/notifications/schema";
import { sendAgain } from "@/server/notifications/send-again";
import { testTarget } from "@/server/notifications/test-target";
import { updateTarget } from "@/server/notifications/update-target";
import { createPlan } from "@/server/plans/create-plan";
import { deletePlan } from "@/server/plans/delete-plan";
import { listPlans } from "@/server/plans/list-plans";
import { createPlanInput, listPlansInput, planOutput } from "@/server/plans/schema";
import { updatePlan } from "@/server/plans/update-plan";
import { createProfile } from "@/server/profiles/create-profile";
import { deleteProfile } from "@/server/profiles/delete-profile";
import { readDeviceProfiles, setDeviceProfiles } from "@/server/profiles/device-profiles";
import { listProfiles } from "@/server/profiles/list-profiles";
import {
  createProfileInput,
  deviceProfilesOutput,
  profileOutput,
  setDeviceProfilesInput,
  updateProfileInput,
} from "@/server/profiles/schema";
import { updateProfile } from "@/server/profiles/update-profile";
import { putAccount, setQueue } from "@/server/redirects/put-account";
import { readAccounts } from "@/server/redirects/read-accounts";
import { accountOutput, putAccountInput, setQueueInput, testOutput } from "@/server/redirects/schema";
import { testAccount } from "@/server/redirects/test-account";
import { deregisterDevice, readRegistration, registerDevice } from "@/server/registrations/ask-registration";
import { listRequests } from "@/server/requests/list-requests";
import { listRequestsInput, requestOutput } from "@/server/requests/schema";
import { changeMode, readMode } from "@/server/settings/change-mode";
import { setModeInput } from "@/server/settings/schema";
import { createTenant } from "@/server/tenants/create-tenant";
import { deleteTenant } from "@/server/tenants/delete-tenant";
import { getTenant } from "@/server/tenants/get-tenant";
import { listTenants } from "@/server/tenants/list-tenants";
import {
  createTenantInput,
  listTenantsInput,
  tenantOutput,
  updateTenantInput,
} from "@/server/tenants/schema";
import { updateTenant } from "@/server/tenants/update-tenant";
import { operatorRoute, type Route, tenantRoute } from "./route";

const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
const wrapped = z.object({ registration: registrationOutput });
const TENANT = "/tenants/{slug}";
const DEVICE = `${TENANT}/devices/{mac}`;
const REGISTRATION = `${DEVICE}/registration`;
const TARGET = `${TENANT}/notification-targets/{id}`;

/** `slug` names the tenant in every tenant route; the other names in a path are input. */
const accept = (result: unknown) => ({ status: 202, body: { registration: result } });

export const routes: Route[] = [
  operatorRoute("GET", "/tenants", listTenants, {
    summary: "List tenants",
    query: listTenantsInput,
    output: page(tenantOutput),
  }),
  operatorRoute("POST", "/tenants", createTenant, {
    summary: "Make a tenant",
    body: createTenantInput,
    output: tenantOutput,
    status: 201,
  }),
  tenantRoute("GET", TENANT, getTenant, { summary: "Read a tenant", output: tenantOutput }),
  operatorRoute("PATCH", TENANT, updateTenant, {
    summary: "Change a tenant",
    body: updateTenantInput.omit({ slug: true }),
    output: tenantOutput,
  }),
  operatorRoute("DELETE", TENANT, deleteTenant, {
    summary: "Delete a tenant with all it has",
    respond: () => ({ status: 204 }),
  }),
  operatorRoute("GET", "/plans", listPlans, {
    summary: "List plans",
    query: listPlansInput,
    output: page(planOutput),
  }),
  operatorRoute("POST", "/plans", createPlan, {
    summary: "Make a plan",
    body: createPlanInput,
    output: planOutput,
    status: 201,
  }),
  operatorRoute("PATCH", "/plans/{plan}", updatePlan, {
    summary: "Change a plan, which is named in the address, for every tenant that has it",
    body: createPlanInput.partial(),
    output: planOutput,
  }),
  operatorRoute("DELETE", "/plans/{plan}", deletePlan, {
    summary: "Delete a plan that no tenant has",
    respond: () => ({ status: 204 }),
  }),
  operatorRoute("GET", "/settings/touchless-provisioning", readMode, {
    summary: "Read the touchless provisioning mode",
    output: setModeInput,
  }),
  operatorRoute("PUT", "/settings/touchless-provisioning", changeMode, {
    summary: "Change the mode; registered devices go where it wants them",
    body: setModeInput,
    output: setModeInput,
  }),
  tenantRoute("GET", `${TENANT}/redirect-accounts`, readAccounts, {
    summary: "List redirect accounts",
    output: page(accountOutput),
    respond: (result) => ({ status: 200, body: { ...Object(result), nextCursor: null } }),
  }),
  tenantRoute("PUT", `${TENANT}/redirect-accounts/{vendor}`, putAccount, {
    summary: "Enter or change the key at a redirect service",
    body: putAccountInput.omit({ vendor: true }),
    output: accountOutput,
  }),
  tenantRoute("PATCH", `${TENANT}/redirect-accounts/{vendor}/queue`, setQueue, {
    summary: "Set queuenum and queuecap",
    body: setQueueInput.omit({ vendor: true }),
    output: accountOutput,
  }),
  tenantRoute("POST", `${TENANT}/redirect-accounts/{vendor}/test`, testAccount, {
    summary: "Sign in at the redirect service and say what came of it",
    output: testOutput,
  }),
  tenantRoute("GET", `${TENANT}/devices`, listDevices, {
    summary: "List devices",
    query: listDevicesInput,
    output: page(deviceSummaryOutput),
  }),
  tenantRoute("POST", `${TENANT}/devices`, createDevice, {
    summary: "Add a device",
    body: createDeviceFields,
    output: deviceOutput,
    status: 201,
  }),
  tenantRoute("GET", DEVICE, getDevice, { summary: "Read a device", output: deviceOutput }),
  tenantRoute("PATCH", DEVICE, updateDevice, {
    summary: "Change a device",
    body: updateDeviceInput.omit({ mac: true }),
    output: deviceOutput,
  }),
  tenantRoute("DELETE", DEVICE, deleteDevice, {
    summary: "Delete a device; a registered one is deregistered first (202)",
    output: wrapped,
    status: 202,
    respond: (result) => (Object(result).registration ? { status: 202, body: result } : { status: 204 }),
  }),
  tenantRoute("PUT", REGISTRATION, registerDevice, {
    summary: "The Register button",
    output: wrapped,
    status: 202,
    respond: accept,
  }),
  tenantRoute("DELETE", REGISTRATION, deregisterDevice, {
    summary: "Deregister",
    output: wrapped,
    status: 202,
    respond: accept,
  }),
  tenantRoute("GET", REGISTRATION, readRegistration, {
    summary: "Read a registration with its attempts and stages",
    output: registrationOutput,
  }),
  tenantRoute("GET", `${DEVICE}/profiles`, readDeviceProfiles, {
    summary: "A device’s profiles in order, and which layer each of its settings is from",
    output: deviceProfilesOutput,
  }),
  tenantRoute("PUT", `${DEVICE}/profiles`, setDeviceProfiles, {
    summary: "Give a device these profiles in this order, and no others",
    body: setDeviceProfilesInput.omit({ mac: true }),
    output: deviceProfilesOutput,
  }),
  tenantRoute("GET", `${TENANT}/profiles`, listProfiles, {
    summary: "List profiles",
    output: page(profileOutput),
  }),
  tenantRoute("POST", `${TENANT}/profiles`, createProfile, {
    summary: "Make a profile",
    body: createProfileInput,
    output: profileOutput,
    status: 201,
  }),
  tenantRoute("PATCH", `${TENANT}/profiles/{id}`, updateProfile, {
    summary: "Change a profile; a setting that is null is inherited again",
    body: updateProfileInput.omit({ id: true }),
    output: profileOutput,
  }),
  tenantRoute("DELETE", `${TENANT}/profiles/{id}`, deleteProfile, {
    summary: "Delete a profile; devices that have it fall back to their other layers",
    respond: () => ({ status: 204 }),
  }),
  tenantRoute("GET", `${TENANT}/members`, listMembers, {
    summary: "Who belongs to the tenant",
    output: page(memberOutput),
    respond: (result) => ({ status: 200, body: { items: result, nextCursor: null } }),
  }),
  tenantRoute("PATCH", `${TENANT}/members/{userId}`, changeRole, {
    summary: "Change a member’s role",
    body: changeRoleInput.omit({ userId: true }),
    output: memberOutput,
  }),
  tenantRoute("DELETE", `${TENANT}/members/{userId}`, removeMember, {
    summary: "Take a member out of the tenant",
    respond: () => ({ status: 204 }),
  }),
  tenantRoute("GET", `${TENANT}/invitations`, listInvitations, {
    summary: "List open invitations",
    output: page(invitationOutput),
    respond: (result) => ({ status: 200, body: { items: Object(result).items, nextCursor: null } }),
  }),
  tenantRoute("POST", `${TENANT}/invitations`, invite, {
    summary: "Invite somebody by e-mail, or renew the invitation there is",
    body: inviteInput,
    output: invitedOutput,
    status: 201,
  }),
  tenantRoute("DELETE", `${TENANT}/invitations/{id}`, revokeInvitation, {
    summary: "Take an invitation back",
    respond: () => ({ status: 204 }),
  }),
  tenantRoute("GET", `${TENANT}/requests`, listRequests, {
    summary: "The phones' access log",
    query: listRequestsInput,
    output: page(requestOutput),
  }),
  tenantRoute("GET", `${TENANT}/notification-targets`, listTargets, {
    summary: "List where this tenant wants to be told",
    output: page(targetOutput),
    respond: (result) => ({ status: 200, body: { ...Object(result), nextCursor: null } }),
  }),
  tenantRoute("POST", `${TENANT}/notification-targets`, createTarget, {
    summary: "Add an e-mail address or a webhook; a webhook’s secret is answered this one time",
    body: createTargetInput,
    output: madeTargetOutput,
    status: 201,
  }),
  tenantRoute("PATCH", TARGET, updateTarget, {
    summary: "Change a notification target",
    body: targetChanges,
    output: targetOutput,
  }),
  tenantRoute("DELETE", TARGET, deleteTarget, {
    summary: "Delete a notification target with the list of what it was told",
    respond: () => ({ status: 204 }),
  }),
  tenantRoute("POST", `${TARGET}/test`, testTarget, {
    summary: "Send a test message now and say what came of it",
    output: testedOutput,
  }),
  tenantRoute("POST", `${TARGET}/secret`, rotateSecret, {
    summary: "Make a new secret for a webhook; it is answered this one time",
    output: rotatedOutput,
  }),
  tenantRoute("GET", `${TENANT}/notifications`, listDeliveries, {
    summary: "What this tenant’s targets were told, newest first",
    query: listDeliveriesInput,
    output: page(deliveryOutput),
  }),
  tenantRoute("POST", `${TENANT}/notifications/{id}/send`, sendAgain, {
    summary: "Send a notification again",
    respond: () => ({ status: 202, body: { asked: true } }),
  }),
  tenantRoute("GET", `${TENANT}/audit`, listAudit, {
    summary: "Who changed what, newest first",
    query: listAuditInput,
    output: page(auditEntryOutput),
  }),
];
