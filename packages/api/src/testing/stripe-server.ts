import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to the next requests that change something. */
type Mood =
  | "works"
  | "declines"
  /** 500, and nothing is done. */
  | "fails"
  /** 429. */
  | "is busy"
  /** It does what was asked, but the connection ends before the answer. */
  | "drops the answer"
  /** It does what was asked, and answers only when `answerLate` is called. */
  | "is slow";

interface Intent {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_received: number;
  status: string;
}

interface Refund {
  id: string;
  object: "refund";
  payment_intent: string;
  amount: number;
  status: string;
  metadata: Record<string, string>;
}

interface Answer {
  status: number;
  body: object;
}

/** For tests: a server that speaks the part of Stripe's HTTP API that is used, idempotency keys included. */
export interface StripeServer {
  url: string;
  mood: Mood;
  /** What was really done, oldest first. */
  readonly effects: readonly string[];
  /** Method, path and idempotency key of each request. */
  readonly requests: readonly { what: string; key: string | undefined }[];
  addIntent(id: string, amount: number): void;
  intent(id: string): Intent | undefined;
  /** As Stripe does after 24 hours. */
  forgetKeys(): void;
  answerLate(): void;
  stop(): Promise<void>;
}

export async function startStripeServer(): Promise<StripeServer> {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const kept = new Map<string, { sent: string; answer: Answer }>();
  const effects: string[] = [];
  const requests: { what: string; key: string | undefined }[] = [];
  const late: (() => void)[] = [];

  const act = (path: string, form: URLSearchParams): Answer => {
    const [, , resource, id = "", action] = path.split("/");
    if (resource === "refunds") return refund(form);
    const intent = intents.get(id);
    if (!intent)
      return refusal(404, "invalid_request_error", "resource_missing", `No such payment_intent: '${id}'`);
    if (intent.status !== "requires_capture") {
      const message = `This PaymentIntent has a status of ${intent.status}.`;
      return refusal(400, "invalid_request_error", "payment_intent_unexpected_state", message, intent);
    }
    intent.status = action === "capture" ? "succeeded" : "canceled";
    if (action === "capture") intent.amount_received = Number(form.get("amount_to_capture"));
    effects.push(`${action} ${id}`);
    return { status: 200, body: { ...intent } };
  };

  const refund = (form: URLSearchParams): Answer => {
    const payment_intent = form.get("payment_intent") ?? "";
    const amount = Number(form.get("amount"));
    const done = refunds
      .filter((one) => one.payment_intent === payment_intent)
      .reduce((sum, one) => sum + one.amount, 0);
    if (done + amount > (intents.get(payment_intent)?.amount_received ?? 0)) {
      return refusal(400, "invalid_request_error", "charge_already_refunded", "There is not so much left.");
    }
    const key = form.get("metadata[backroom_call]") ?? "";
    const made: Refund = {
      id: `re_${refunds.length}`,
      object: "refund",
      payment_intent,
      amount,
      status: "succeeded",
      metadata: { backroom_call: key },
    };
    refunds.push(made);
    effects.push(`refund ${payment_intent} ${amount}`);
    return { status: 200, body: made };
  };

  const change = (path: string, sent: string, key: string | undefined): Answer => {
    if (state.mood === "fails") return refusal(500, "api_error", "api_error", "Something went wrong.");
    if (state.mood === "is busy")
      return refusal(429, "invalid_request_error", "rate_limit", "Too many requests.");
    if (state.mood === "declines")
      return refusal(402, "card_error", "expired_card", "Your card has expired.");
    const known = key === undefined ? undefined : kept.get(key);
    if (known) {
      return known.sent === path + sent
        ? known.answer
        : refusal(400, "idempotency_error", "idempotency_key_in_use", "Keys are for one request.");
    }
    const answer = act(path, new URLSearchParams(sent));
    if (key !== undefined) kept.set(key, { sent: path + sent, answer });
    return answer;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const key = request.headers["idempotency-key"]?.toString();
    requests.push({ what: `${request.method} ${url.pathname}`, key });
    if (request.headers.authorization !== "Bearer sk_test_1") {
      return write(response, refusal(401, "invalid_request_error", "api_key", "Invalid API Key provided"));
    }
    if (request.method === "GET") return write(response, read(url));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { mood } = state;
    const answer = change(url.pathname, Buffer.concat(chunks).toString("utf8"), key);
    if (mood === "drops the answer") return response.destroy();
    if (mood === "is slow") await new Promise<void>((resolve) => late.push(resolve));
    return write(response, answer);
  };

  const read = (url: URL): Answer => {
    const [, , resource, id = ""] = url.pathname.split("/");
    if (resource === "refunds") {
      const data = refunds.filter((one) => one.payment_intent === url.searchParams.get("payment_intent"));
      return { status: 200, body: { object: "list", data, has_more: false, url: "/v1/refunds" } };
    }
    const intent = intents.get(id);
    return intent
      ? { status: 200, body: intent }
      : refusal(404, "invalid_request_error", "resource_missing", `No such payment_intent: '${id}'`);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  // A TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  const state: StripeServer = {
    url: `http://127.0.0.1:${port}`,
    mood: "works",
    effects,
    requests,
    addIntent: (id, amount) => {
      intents.set(id, {
        id,
        object: "payment_intent",
        amount,
        amount_received: 0,
        status: "requires_capture",
      });
    },
    intent: (id) => intents.get(id),
    forgetKeys: () => kept.clear(),
    answerLate: () => {
      for (const go of late.splice(0)) go();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return state;
}

const refusal = (
  status: number,
  type: string,
  code: string,
  message: string,
  payment_intent?: Intent,
): Answer => ({
  status,
  body: { error: { type, code, message, ...(payment_intent && { payment_intent }) } },
});

function write(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", "request-id": "req_1" });
  response.end(JSON.stringify(body));
}
