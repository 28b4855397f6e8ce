import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Mailed = { to: string; raw: string; subject: string; text: string };

/** A mail server that keeps what it is given; an address that begins with "refused" it does not take. */
export async function startMailbox() {
  const mails: Mailed[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith("refused")) return done();
      done(Object.assign(new Error("planted words of the mail server"), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? "", raw, ...read(raw) });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    to: (address: string) => mails.filter((mail) => mail.to === address),
    close: () => new Promise<void>((done) => server.close(done)),
  };
}

/** The subject and the plain text of a mail, decoded as far as nodemailer encodes. */
function read(raw: string): { subject: string; text: string } {
  const [, subject = ""] = /^Subject: ((?:.|\r\n[ \t])*)/m.exec(raw) ?? [];
  const unfolded = subject.replace(/\r\n[ \t]+/g, " ");
  const words = unfolded
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_all, how, coded) =>
      how.toUpperCase() === "B"
        ? Buffer.from(coded, "base64").toString("utf8")
        : unquoted(coded.replaceAll("_", " ")),
    );
  const [, encoding = "", body = ""] =
    /Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/i.exec(
      raw,
    ) ?? [];
  const plain =
    encoding === "base64"
      ? Buffer.from(body, "base64").toString("utf8")
      : encoding === "quoted-printable"
        ? unquoted(body.replace(/=\r\n/g, ""))
        : body;
  return { subject: words, text: plain.replaceAll("\r\n", "\n") };
}

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
