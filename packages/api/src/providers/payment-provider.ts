/** A payment as its provider knows it. */
export interface PaymentOfProvider {
  id: string;
  /** Minor units. */
  amount: number;
  currency_code: string;
  /** What the provider said before, such as its own id of the payment. */
  data: Record<string, unknown>;
}

export interface PaymentCall {
  payment: PaymentOfProvider;
  /** The same for every repetition of the call: the provider does it once. */
  idempotencyKey: string;
}

/** `data` replaces the payment's. */
export interface PaymentResult {
  data: Record<string, unknown>;
}

export interface PaymentState extends PaymentResult {
  state: "authorized" | "captured" | "canceled" | "unknown";
  /** Keys of the refunds it made. */
  refundKeys: readonly string[];
}

/**
 * Who moves the money. Every method throws `ProviderDeclined` for a final no; anything else it throws means that
 * nobody knows, and the call is made again with the same key.
 */
export interface PaymentProvider {
  /** Nothing leaves the process, so it is called inside the transaction. */
  readonly isLocal: boolean;
  capture(call: PaymentCall): Promise<PaymentResult>;
  /** @param call with the part to give back, in minor units */
  refund(call: PaymentCall & { amount: number }): Promise<PaymentResult>;
  /** Gives up an authorization. Never called for a captured payment. */
  cancel(call: PaymentCall): Promise<PaymentResult>;
  /** What became of a payment: asked before a call is repeated, because a provider forgets keys after a while. */
  status(payment: PaymentOfProvider): Promise<PaymentState>;
}
