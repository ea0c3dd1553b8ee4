import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface ArrivedMail {
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Whom the envelope named. */
  recipients: string[];
  raw: string;
}

export interface MailServer {
  url: string;
  readonly mails: readonly ArrivedMail[];
  /** Answers every recipient like this, such as `451 try again later`; undefined takes all. */
  refuse(answer: string | undefined): void;
  reset(): void;
  stop(): Promise<void>;
  /** On the same port as before. */
  start(): Promise<void>;
}

/** For tests: a real SMTP server on this machine that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ArrivedMail[] = [];
  let refusal: string | undefined;
  let port = 0;
  let server: SMTPServer | undefined;
  const start = async () => {
    server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        if (refusal === undefined) return done();
        const [code, ...words] = refusal.split(" ");
        done(Object.assign(new Error(words.join(" ")), { responseCode: Number(code) }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          mails.push(parse(Buffer.concat(chunks).toString("utf8"), recipients));
          done();
        });
      },
    });
    const listening = server.listen(port, "127.0.0.1");
    await new Promise<void>((resolve) => listening.once("listening", resolve));
    // A TCP server has an address with a port.
    port = (listening.address() as AddressInfo).port;
  };
  const stop = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (answer) => {
      refusal = answer;
    },
    reset: () => {
      refusal = undefined;
      mails.length = 0;
    },
    start,
    stop,
  };
}

/** Enough of MIME for the mails nodemailer writes: headers, and two parts. */
function parse(raw: string, recipients: string[]): ArrivedMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = head.replaceAll(/\r\n[ \t]+/g, " ");
  const header = (name: string) => decodeWords(new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "");
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? "";
  const parts = rest.join("\r\n\r\n").split(`--${boundary}`);
  const part = (type: string) => decodeBody(parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? "");
  return {
    from: header("From"),
    to: header("To"),
    subject: header("Subject"),
    html: part("text/html"),
    text: part("text/plain"),
    recipients,
    raw,
  };
}

function decodeBody(part: string): string {
  const [head = "", ...rest] = part.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/quoted-printable/i.test(head)) return body;
  return unquote(body.replaceAll("=\r\n", ""));
}

const unquote = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

const decodeWords = (text: string): string =>
  text.replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
    kind.toUpperCase() === "B"
      ? Buffer.from(word, "base64").toString("utf8")
      : unquote(word.replaceAll("_", " ")),
  );
