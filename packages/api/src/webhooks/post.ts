import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Config } from "../config";
import { type Resolve, type Target, targetOf } from "./address";

/** How one attempt ended; without a status no answer came. */
export interface Outcome {
  status_code: number | null;
  duration_ms: number;
  error: string | null;
  response: string | null;
}

/** Of an answer no more is read. */
const maxResponseBytes = 4_096;
const keptCharacters = 1_000;

/** Posts a message. Redirects are answers like any other: they are not followed. It does not throw. */
export async function post(
  config: Config,
  address: string,
  headers: Record<string, string>,
  body: string,
  resolve?: Resolve,
): Promise<Outcome> {
  const begun = performance.now();
  const ended = (outcome: Partial<Outcome>): Outcome => ({
    status_code: null,
    error: null,
    response: null,
    ...outcome,
    duration_ms: Math.round(performance.now() - begun),
  });
  const { timeoutMillis } = config.webhooks;
  const signal = AbortSignal.timeout(timeoutMillis);
  try {
    const url = new URL(address);
    const target = await within(signal, targetOf(config, url, resolve));
    return ended(await exchange(url, target, headers, body, signal));
  } catch (error) {
    const isLate = signal.aborted;
    return ended({
      error: isLate ? `No answer within ${timeoutMillis / 1000} s` : reasonOf(error),
    });
  }
}

/** A name server may hang as well. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("too late")), { once: true });
    work.then(resolve, reject);
  });

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);

function exchange(
  url: URL,
  { address, family }: Target,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<Partial<Outcome>> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      {
        method: "POST",
        agent: false,
        signal,
        // The name is not asked again: the connection goes to the address that was checked.
        lookup: (_host, options, found) =>
          options.all ? found(null, [{ address, family }]) : found(null, address, family),
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "user-agent": "Backroom-Webhooks/1.0",
          ...headers,
        },
      },
      (answer) => {
        const status_code = answer.statusCode ?? 0;
        const chunks: Buffer[] = [];
        let size = 0;
        // The status decides; what of the body has come when time is up is enough.
        const done = () => {
          outgoing.destroy();
          const isGood = status_code >= 200 && status_code < 300;
          resolve({
            status_code,
            error: isGood ? null : `The receiver answered ${status_code}`,
            response: textOf(Buffer.concat(chunks)),
          });
        };
        answer.on("data", (chunk: Buffer) => {
          chunks.push(chunk.subarray(0, maxResponseBytes - size));
          size += chunk.length;
          if (size >= maxResponseBytes) done();
        });
        answer.once("end", done);
        answer.once("error", done);
      },
    );
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/** Postgres text cannot hold a zero byte. */
function textOf(bytes: Buffer): string | null {
  const text = bytes.toString("utf8").replaceAll("\u0000", "").slice(0, keptCharacters);
  return text === "" ? null : text;
}
