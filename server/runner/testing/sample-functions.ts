import type { Inngest } from "inngest";
import type postgres from "postgres";

/** A function that leaves a trace in the table `effects` for each step it executes; it knows no engine. */
export function sampleFunctions(inngest: Inngest, sql: postgres.Sql, pauseMs = 0) {
  return [
    inngest.createFunction({ id: "trace", triggers: [{ event: "trace" }] }, async ({ event, step }) => {
      let sum = 0;
      for (let n = 1; n <= 5; n += 1) {
        sum += await step.run(`step ${n}`, async () => {
          await sql`insert into effects (subject, step) values (${event.data.subject}, ${`step ${n}`})`;
          if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
          return n;
        });
      }
      const pair = await Promise.all([step.run("left", () => sum), step.run("right", () => sum * 2)]);
      await step.sendEvent("tell", { name: "traced", data: { subject: event.data.subject } });
      return pair;
    }),
    inngest.createFunction({ id: "traced", triggers: [{ event: "traced" }] }, async ({ event, step }) => {
      await step.run(
        "note",
        () => sql`insert into effects (subject, step) values (${event.data.subject}, 'note')`,
      );
    }),
  ];
}
