import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; headers: IncomingHttpHeaders; text: string; body: Body };
export type Body = {
  id: string;
  type: string;
  at: string;
  tenant: { slug: string; name: string };
  facts: Record<string, string | number | null>;
  words: { subject: string; text: string };
};

/** A webhook's receiver over HTTP; `answers` gives a status for each message to a path, 204 when there is none. */
export async function startReceiver(
  answers: (path: string, count: number) => number | undefined = () => 204,
) {
  const received: Received[] = [];
  const server = createServer(async (req, res) => {
    let text = "";
    for await (const chunk of req) text += chunk;
    const path = req.url ?? "";
    received.push({ path, headers: req.headers, text, body: JSON.parse(text) });
    const status = answers(path, received.filter((one) => one.path === path).length) ?? 204;
    res.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at: (path: string) => received.filter((one) => one.path === path),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What a receiver does by the text of Standard Webhooks, with nothing of Offhook's own. */
export function isSignedWith(secret: string, { headers, text }: Received): boolean {
  const timestamp = String(headers["webhook-timestamp"]);
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const expected = createHmac("sha256", Buffer.from(secret.replace(/^whsec_/, ""), "base64"))
    .update(`${headers["webhook-id"]}.${timestamp}.${text}`)
    .digest();
  return String(headers["webhook-signature"])
    .split(" ")
    .some((one) => {
      const [version, signature = ""] = one.split(",");
      const given = Buffer.from(signature, "base64");
      return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
    });
}
