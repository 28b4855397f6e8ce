import { answerChallenge, type Scheme } from "./credentials";

/** One request that the phone made. `path` is without query and credentials; `words` never hold a secret. */
export type Step = {
  at: Date;
  method: string;
  path: string;
  /** null when no answer came. */
  status: number | null;
  words: string;
};

/** Why the phone stopped, in words for the screen. */
export class BootStopped extends Error {
  override name = "BootStopped";
}

export type PhoneNetwork = {
  fetch: typeof fetch;
  userAgent: string;
  scheme: Scheme;
  signal: AbortSignal | undefined;
  /** Whether the phone may ask this origin. */
  allow: (url: URL) => boolean;
  onStep: (step: Step) => void;
};

const TIMEOUT_MS = 10_000;
const LARGEST = 1024 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 4;

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      throw new BootStopped(`The answer is larger than ${LARGEST} bytes: given up.`);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function failureWords(error: unknown, aborted: boolean): string {
  if (error instanceof BootStopped) return error.message;
  if (aborted) return "The virtual phone was stopped.";
  if (error instanceof Error && error.name === "TimeoutError")
    return `No answer within ${TIMEOUT_MS / 1000} seconds.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
  const code = cause && "code" in cause && typeof cause.code === "string" ? cause.code : null;
  return `No answer: the connection failed${code ? ` (${code})` : ""}.`;
}

type Answer = { status: number; challenge: string | null; location: string | null; body: string };

async function ask(network: PhoneNetwork, url: URL, authorization: string | null): Promise<Answer> {
  const at = new Date();
  const step = { at, method: "GET", path: url.pathname };
  if (!network.allow(url)) {
    const words = `The address is on ${url.host}, which the virtual phone may not ask.`;
    network.onStep({ ...step, status: null, words });
    throw new BootStopped(words);
  }
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await network.fetch(url, {
      method: "GET",
      redirect: "manual",
      headers: {
        "User-Agent": network.userAgent,
        ...(authorization ? { Authorization: authorization } : {}),
      },
      signal: network.signal ? AbortSignal.any([network.signal, timeout]) : timeout,
    });
    const body = await readBounded(response);
    const answer = {
      status: response.status,
      challenge: response.headers.get("www-authenticate"),
      location: response.headers.get("location"),
      body,
    };
    network.onStep({ ...step, status: answer.status, words: answerWords(answer, authorization !== null) });
    return answer;
  } catch (error) {
    const words = failureWords(error, network.signal?.aborted ?? false);
    network.onStep({ ...step, status: null, words });
    throw new BootStopped(words);
  }
}

function answerWords({ status }: Answer, authorized: boolean): string {
  if (status === 200)
    return authorized ? "Got the file with credentials." : "Got the file without credentials.";
  if (status === 401) return authorized ? "The credentials were refused." : "Asked for credentials.";
  if (status === 403) return "Refused.";
  if (status === 404) return "There is no such file.";
  if (status === 429) return "Asked to wait: too many wrong credentials.";
  if (REDIRECTS.has(status)) return "Sent on to another address.";
  return `Answered ${status}.`;
}

/**
 * Gets a file as a phone does: first without credentials, then, after a 401, with them; redirects are followed.
 * The body, or null for 404. Throws `BootStopped` for everything else.
 */
export async function fetchFile(
  network: PhoneNetwork,
  address: URL,
  login: { user: string; password: string } | null,
): Promise<string | null> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    let answer = await ask(network, url, null);
    if (answer.status === 401 && login) {
      const uri = url.pathname + url.search;
      const header = answerChallenge(network.scheme, answer.challenge, { method: "GET", uri, ...login });
      if (!header) throw new BootStopped(`The server does not offer ${network.scheme} authentication.`);
      answer = await ask(network, url, header);
    }
    if (answer.status === 200) return answer.body;
    if (answer.status === 404) return null;
    if (answer.status === 401) {
      throw new BootStopped(
        login ? "The server refuses the credentials." : "The server wants credentials; the phone has none.",
      );
    }
    if (!REDIRECTS.has(answer.status) || !answer.location)
      throw new BootStopped(`The server answered ${answer.status}.`);
    url = new URL(answer.location, url);
    if (url.protocol !== "http:" && url.protocol !== "https:")
      throw new BootStopped("Sent on to an address that is not HTTP.");
  }
  throw new BootStopped("Sent on too many times.");
}
