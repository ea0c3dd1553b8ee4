/**
 * Who hears of which events. Only names: `saveEvents` asks here whether to enqueue a delivery, `jobs/subscribers.ts`
 * says what each subscriber does with one.
 */
export const subscriptions = {
  /** Tells customers by mail. */
  notifications: ["order.placed", "order.shipment_created", "order.refund_created", "order.return_requested"],
} as const satisfies Record<string, readonly string[]>;

export type Subscriber = keyof typeof subscriptions;

const byName = new Map<string, Subscriber[]>();
for (const [subscriber, names] of Object.entries<readonly string[]>(subscriptions)) {
  // The keys of the literal above.
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), subscriber as Subscriber]);
}

export const subscribersOf = (eventName: string): readonly Subscriber[] => byName.get(eventName) ?? [];
