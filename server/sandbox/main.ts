import { demoCompanies, demoForeignMac } from "./demo";
import { listenSandbox } from "./listen";

function greeting(origin: string): string {
  const keys = demoCompanies.flatMap(({ name, keys }) =>
    keys.map(
      ({ id, secret, role }) => `  ${name.padEnd(16)}  ${id.padEnd(20)}  ${secret.padEnd(24)}  Role ${role}`,
    ),
  );
  return `SRAPS sandbox. Nothing here reaches Snom, and nothing is kept when it stops.

  API address       ${origin}/api/v1/
  Phones ask        ${origin}/phone/snomD785-000413A1B2C3.htm
  Faults for tests  POST ${origin}/__control, e.g. {"faults": [{"kind": "hang", "path": "/endpoints/", "count": 3}]}

  Company           Access Key ID         Access Key Secret
${keys.join("\n")}

  ${demoForeignMac} belongs to another company.
`;
}

/**
 * Runs the sandbox alone until SIGINT or SIGTERM, printing its address and keys. Resolves when it has stopped;
 * rejects when the port cannot be had. Port 0 takes a free one.
 */
export async function runSandbox(port: number, host: string): Promise<void> {
  const options = { companies: demoCompanies, foreignMacs: [demoForeignMac], control: true };
  const listening = await listenSandbox(options, { port, host });
  process.stdout.write(greeting(listening.origin));
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await listening.close();
}
