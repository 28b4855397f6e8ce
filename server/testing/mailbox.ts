import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Caught = { to: string[]; from: string; subject: string; text: string; html: string };
export type Mailbox = {
  /** For SMTP_URL. */
  url: string;
  mails: Caught[];
  /** What is answered to the next recipients instead of taking them, e.g. 550; null takes them again. */
  refuse(code: number | null): void;
  close(): Promise<void>;
};

/** A mail server on a port of this machine that keeps what it is given; it asks for a user and takes any. */
export async function openMailbox(onMail?: (mail: Caught) => void): Promise<Mailbox> {
  const mails: Caught[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onRcptTo(_address, _session, done) {
      done(refusal ? Object.assign(new Error("Not here"), { responseCode: refusal }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail = {
          ...read(Buffer.concat(chunks).toString("latin1")),
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
        };
        mails.push(mail);
        onMail?.(mail);
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://mailer:any-password@127.0.0.1:${port}`,
    mails,
    refuse: (code) => {
      refusal = code;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

type Part = { headers: string; body: string };

function split(raw: string): Part {
  const at = raw.indexOf("\r\n\r\n");
  return { headers: raw.slice(0, at).replace(/\r\n[ \t]+/g, " "), body: raw.slice(at + 4) };
}

const header = ({ headers }: Part, name: string) =>
  new RegExp(`^${name}: *(.*)$`, "im").exec(headers)?.[1]?.trim() ?? "";

function read(raw: string): Pick<Caught, "subject" | "text" | "html"> {
  const mail = split(raw);
  const boundary = /boundary="?([^";]+)"?/i.exec(header(mail, "Content-Type"))?.[1];
  const parts = boundary
    ? mail.body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, "")))
    : [mail];
  const of = (type: string) => {
    const part = parts.find((one) => header(one, "Content-Type").startsWith(type));
    return part ? decode(part).replaceAll("\r\n", "\n").trim() : "";
  };
  return { subject: words(header(mail, "Subject")), text: of("text/plain"), html: of("text/html") };
}

function decode(part: Part): string {
  const encoding = header(part, "Content-Transfer-Encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(part.body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quoted(part.body.replace(/=\r\n/g, "")) : part.body;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** Encoded words of a header line (RFC 2047). */
const words = (text: string) =>
  text
    .replace(/\?= +=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(body, "base64").toString("utf8")
        : quoted(body.replaceAll("_", " ")),
    );
