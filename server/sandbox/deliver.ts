import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";
import type { Fault } from "./faults";

const hugeBytes = 10 * 1024 * 1024;
const pageOfHtml = "<!doctype html><html><body><h1>Welcome to the hotel network</h1></body></html>";

/** The answer that a fault puts in place of the right one, null when the fault is of another kind. */
export function faultyAnswer(fault: Fault): Answer | null {
  if (fault.kind === "html")
    return { status: 200, headers: { "content-type": "text/html" }, body: pageOfHtml };
  if (fault.kind === "huge") return { status: 200, body: JSON.stringify({ padding: "x".repeat(hugeBytes) }) };
  if (fault.kind !== "status") return null;
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter };
  return { status: fault.status, headers, body: fault.body ?? { message: "Told to say so" } };
}

function bend(answer: Answer, fault: Fault | null): Answer {
  if (fault?.kind === "mislabel")
    return { ...answer, headers: { ...answer.headers, "content-type": "text/plain" } };
  if (fault?.kind !== "wrong_shape") return answer;
  return { ...answer, body: Array.isArray(answer.body) ? { results: answer.body } : [answer.body] };
}

/** Sends `answer`, bent or cut as `fault` says. `now` is the sandbox's own clock. */
export function deliver(res: ServerResponse, right: Answer, fault: Fault | null, now: Date): void {
  const answer = bend(right, fault);
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  const bytes = Buffer.from(answer.body === undefined ? "" : text);
  const type = bytes.length > 0 ? { "content-type": "application/json" } : {};
  const length = answer.status === 204 ? {} : { "content-length": bytes.length };
  res.writeHead(answer.status, { ...type, date: now.toUTCString(), ...length, ...answer.headers });
  if (fault?.kind === "truncate") {
    res.write(bytes.subarray(0, bytes.length / 2), () => res.destroy());
    return;
  }
  res.end(bytes);
}
