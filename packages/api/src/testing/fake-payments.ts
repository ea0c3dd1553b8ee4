import { ProviderDeclined } from "../providers/declined";
import type { PaymentOfProvider, PaymentProvider } from "../providers/payment-provider";
import { addProviders } from "../providers/registry";
import type { TestApi } from "./index";

/** What happens to the next call. */
type Mood =
  | "works"
  | "declines"
  /** It declines one call, and then works. */
  | "declines once"
  /** Nothing happens, and nobody hears of it. */
  | "is down"
  /** It does what was asked, but the answer gets lost. */
  | "loses the answer"
  /** It waits until `answer` is called. */
  | "waits";

/** A payment provider outside the process, as a test would have it: each key is done once, as real ones do. */
export interface FakePayments {
  id: string;
  mood: Mood;
  /** What really happened there, oldest first; a repetition under the same key is no further effect. */
  readonly effects: readonly string[];
  /** Every call, repetitions included. */
  readonly calls: readonly string[];
  /** Ends the wait of the calls that came in the mood "waits". */
  answer(): void;
  /** Resolves when a call has come in. */
  called(): Promise<void>;
}

export function addFakePayments(t: TestApi, id = "fake"): FakePayments {
  const done = new Map<string, string>();
  const calls: string[] = [];
  let release: () => void = () => undefined;
  let gate = Promise.resolve();
  let hear: () => void = () => undefined;
  let heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const fake = {
    id,
    mood: "works" as Mood,
    calls,
    get effects() {
      return [...done.values()];
    },
    answer: () => release(),
    called: () => heard,
  };
  const act = async (key: string, effect: string, payment: PaymentOfProvider) => {
    calls.push(effect);
    const { mood } = fake;
    if (mood === "waits") {
      gate = new Promise((resolve) => {
        release = resolve;
      });
    }
    hear();
    heard = new Promise((resolve) => {
      hear = resolve;
    });
    if (mood === "waits") await gate;
    if (mood === "declines once") fake.mood = "works";
    if (mood.startsWith("declines")) throw new ProviderDeclined("The card has expired", "expired_card");
    if (mood === "is down") throw new Error("connect ECONNREFUSED");
    if (!done.has(key)) done.set(key, effect);
    if (mood === "loses the answer") throw new Error("socket hang up");
    return { data: { ...payment.data, reference: `fake-${payment.id}` } };
  };
  const provider: PaymentProvider = {
    isLocal: false,
    capture: ({ payment, idempotencyKey }) =>
      act(idempotencyKey, `capture ${payment.id} ${payment.amount}`, payment),
    refund: ({ payment, amount, idempotencyKey }) =>
      act(idempotencyKey, `refund ${payment.id} ${amount}`, payment),
    cancel: ({ payment, idempotencyKey }) => act(idempotencyKey, `cancel ${payment.id}`, payment),
    status: async ({ id: paymentId, data }) => {
      if (fake.mood === "is down") throw new Error("connect ECONNREFUSED");
      const has = (what: string) =>
        [...done.values()].some((effect) => effect.startsWith(`${what} ${paymentId}`));
      const state = has("cancel") ? "canceled" : has("capture") ? "captured" : "authorized";
      return { state, refundKeys: [...done.keys()], data };
    },
  };
  addProviders(t.config, { payment: { [id]: provider } });
  return fake;
}
