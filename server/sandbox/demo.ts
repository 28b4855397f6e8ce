import { hexId } from "./catalogue";
import type { SandboxCompany } from "./options";

/** The companies of the demo and of `npm run sandbox`. Their secrets are no secrets and say so. */
export const demoCompanies: SandboxCompany[] = [
  {
    id: hexId("Acme Telephones"),
    name: "Acme Telephones",
    keys: [
      { id: "ck_demo_acme", secret: "demo-secret-acme", role: "Admin" },
      { id: "ck_demo_acme_norole", secret: "demo-secret-acme-norole", role: "None" },
    ],
  },
  {
    id: hexId("Borealis Hotels"),
    name: "Borealis Hotels",
    keys: [{ id: "ck_demo_borealis", secret: "demo-secret-borealis", role: "Admin" }],
  },
];

/** A MAC that belongs to a company outside the sandbox, to see the refusal. */
export const demoForeignMac = "000413f0f0f0";
