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
  tenantRoute("GET", `${TENANT}/requests`, listRequests, {
    summary: "The phones' access log",
    query: listRequestsInput,
    output: page(requestOutput),
  }),
  tenantRoute("GET", `${TENANT}/audit`, listAudit, {
    summary: "Who changed what, newest first",
    query: listAuditInput,
    output: page(auditEntryOutput),
  }),
];
