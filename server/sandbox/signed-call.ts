import Hawk from "hawk";

type Signing = {
  /** Leave the payload hash away, as one known client does, or give a wrong one. */
  hash?: false | string;
  timestamp?: number;
  nonce?: string;
  /** Changes the finished header. */
  bend?: (header: string) => string;
  headers?: Record<string, string>;
  /** Sent as it is instead of as JSON. */
  rawBody?: string;
  /** The address that is signed, when it is not the one that is called. */
  signedUrl?: string;
};

/** A call to a sandbox, signed by the hawk library's own client: for tests that must not lean on ours. */
export async function signedCall(
  key: { id: string; secret: string },
  method: string,
  url: string,
  body?: unknown,
  signing: Signing = {},
): Promise<{ status: number; headers: Headers; json: unknown; text: string }> {
  const text = signing.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const payload = signing.hash === undefined && text !== undefined ? { payload: text } : {};
  const { header } = Hawk.client.header(signing.signedUrl ?? url, method, {
    credentials: { id: key.id, key: key.secret, algorithm: "sha256" },
    contentType: "application/json",
    ...payload,
    ...(typeof signing.hash === "string" ? { hash: signing.hash } : {}),
    timestamp: signing.timestamp,
    nonce: signing.nonce,
  });
  const answer = await fetch(url, {
    method,
    body: text,
    headers: {
      authorization: signing.bend ? signing.bend(header) : header,
      ...(text === undefined ? {} : { "content-type": "application/json" }),
      ...signing.headers,
    },
  });
  const received = await answer.text();
  const isJson = answer.headers.get("content-type") === "application/json";
  return {
    status: answer.status,
    headers: answer.headers,
    text: received,
    json: isJson ? JSON.parse(received) : undefined,
  };
}
