import { z } from "zod";

const registrationDue = z.object({
  v: z.literal(1),
  tenantId: z.uuid(),
  registrationId: z.uuid(),
  generation: z.number().int(),
});

const deliveryDue = z.object({ v: z.literal(1), tenantId: z.uuid(), deliveryId: z.uuid() });

/** Every event by name. Events carry ids and the tenant, never rows and never secrets. */
export const events = {
  "registration/register.due": registrationDue,
  "registration/deregister.due": registrationDue,
  "notification/delivery.due": deliveryDue,
} as const;

export type EventName = keyof typeof events;
export type EventData<N extends EventName> = z.infer<(typeof events)[N]>;
export type RegistrationDue = z.infer<typeof registrationDue>;
export type DeliveryDue = z.infer<typeof deliveryDue>;
