type Data = Record<string, unknown>;

export interface FulfillmentLine {
  item_id: string;
  title: string;
  quantity: number;
}

/** What is handed to who packs and sends. */
export interface FulfillmentCall {
  /** Id of the fulfilment, or of the return. */
  id: string;
  order_id: string;
  /** Data of the shipping method, as the customer chose it. */
  method: Data;
  items: readonly FulfillmentLine[];
  /** The same for every repetition of the call: the provider does it once. */
  idempotencyKey: string;
}

/** Kept as `data` of the fulfilment, or `shipping_data` of the return. */
export interface FulfillmentResult {
  data: Data;
}

/**
 * Who packs and sends. Every method throws `ProviderDeclined` for a final no; anything else it throws means that
 * nobody knows, and the call is made again with the same key.
 */
export interface FulfillmentProvider {
  /** Nothing leaves the process, so it is called inside the transaction. */
  readonly isLocal: boolean;
  create(call: FulfillmentCall): Promise<FulfillmentResult>;
  /** @param call with what `create` answered as `data` */
  cancel(call: { id: string; data: Data; idempotencyKey: string }): Promise<FulfillmentResult>;
  createReturn(call: FulfillmentCall): Promise<FulfillmentResult>;
}
