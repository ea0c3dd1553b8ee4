import type Stripe from "stripe";
import { ProviderDeclined } from "./declined";
import type { PaymentOfProvider, PaymentProvider, PaymentResult } from "./payment-provider";

export interface StripeSettings {
  secretKey: string;
  /** Another address than Stripe's own. */
  apiUrl?: string;
  /** How long one call may take; whoever asked for it waits. */
  timeoutMillis?: number;
}

/** Where our key of a refund is kept at Stripe, which forgets idempotency keys after a day. */
const keyName = "backroom_call";
const usualTimeout = 20_000;

/**
 * Payments of Stripe. `data.id` of a payment is the id of its payment intent, as the v1 plugin keeps it. The library
 * is loaded with the first call.
 */
export function stripeProvider(settings: StripeSettings): PaymentProvider {
  let loading: Promise<Stripe> | undefined;
  const open = () => {
    loading ??= connect(settings);
    return loading;
  };
  return {
    isLocal: false,
    capture: ({ payment, idempotencyKey }) =>
      unlessAlready("succeeded", async () => {
        const stripe = await open();
        const options = { idempotencyKey };
        return stripe.paymentIntents.capture(
          intentOf(payment),
          { amount_to_capture: payment.amount },
          options,
        );
      }),
    cancel: ({ payment, idempotencyKey }) =>
      unlessAlready("canceled", async () => {
        const stripe = await open();
        return stripe.paymentIntents.cancel(intentOf(payment), {}, { idempotencyKey });
      }),
    refund: ({ payment, amount, idempotencyKey }) =>
      declining(async () => {
        const stripe = await open();
        const params = { payment_intent: intentOf(payment), amount, metadata: { [keyName]: idempotencyKey } };
        const refund = await stripe.refunds.create(params, { idempotencyKey });
        if (refund.status === "failed" || refund.status === "canceled")
          throw new ProviderDeclined(`Stripe could not refund: ${refund.failure_reason ?? refund.status}`);
        return { data: payment.data };
      }),
    status: async (payment) => {
      const stripe = await open();
      const id = intentOf(payment);
      const intent = await stripe.paymentIntents.retrieve(id);
      const refundKeys: string[] = [];
      for await (const { metadata, status } of stripe.refunds.list({ payment_intent: id, limit: 100 })) {
        const key = metadata?.[keyName];
        if (key !== undefined && status !== "failed" && status !== "canceled") refundKeys.push(key);
      }
      return { state: states[intent.status] ?? "unknown", refundKeys, ...kept(intent) };
    },
  };
}

const states: Partial<Record<Stripe.PaymentIntent.Status, "authorized" | "captured" | "canceled">> = {
  requires_capture: "authorized",
  succeeded: "captured",
  canceled: "canceled",
};

async function connect({ secretKey, apiUrl, timeoutMillis = usualTimeout }: StripeSettings): Promise<Stripe> {
  const { default: Client } = await import("stripe");
  const url = apiUrl === undefined ? undefined : new URL(apiUrl);
  const protocol = url?.protocol === "http:" ? "http" : "https";
  return new Client(secretKey, {
    // A job repeats what fails, with the same key; here it would only make the caller wait.
    maxNetworkRetries: 0,
    timeout: timeoutMillis,
    telemetry: false,
    ...(url && { protocol, host: url.hostname, port: url.port || (protocol === "http" ? 80 : 443) }),
  });
}

function intentOf({ id, data }: PaymentOfProvider): string {
  if (typeof data.id === "string" && data.id.startsWith("pi_")) return data.id;
  throw new ProviderDeclined(`Payment ${id} does not say which payment it is at Stripe`);
}

/** What the shop keeps of an intent: the rest is personal data, and Stripe has it. */
const kept = ({ id, status, amount_received }: Stripe.PaymentIntent): PaymentResult => ({
  data: { id, status, amount_received },
});

/** An intent that has come to this state by another way, such as Stripe's own dashboard, is what was asked for. */
async function unlessAlready(
  wanted: Stripe.PaymentIntent.Status,
  call: () => Promise<Stripe.PaymentIntent>,
): Promise<PaymentResult> {
  return declining(async () => {
    try {
      return kept(await call());
    } catch (error) {
      const intent = isStripeError(error) ? error.payment_intent : undefined;
      if (intent?.status === wanted) return kept(intent);
      throw error;
    }
  });
}

/** A declined card or an impossible request is final; a lost connection, Stripe's own faults and limits are not. */
async function declining<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isStripeError(error)) throw error;
    const isFinal = error.type === "StripeCardError" || error.type === "StripeInvalidRequestError";
    // 409: the same key is being worked on at this moment.
    if (isFinal && error.statusCode !== 409) throw new ProviderDeclined(error.message, error.code);
    throw error;
  }
}

/** Known by its shape: the library may not be loaded, and a bundler may have made two of it. */
const isStripeError = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Error &&
  "type" in error &&
  typeof error.type === "string" &&
  error.type.startsWith("Stripe");
