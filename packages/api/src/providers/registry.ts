import type { Config } from "../config";
import { notFound } from "../core/errors";
import { fulfillmentByHand, paymentByHand } from "./by-hand";
import type { FulfillmentProvider } from "./fulfillment-provider";
import { mailFiles } from "./mail/files";
import { smtpProvider } from "./mail/smtp";
import type { NotificationProvider } from "./notification-provider";
import type { PaymentProvider } from "./payment-provider";
import { stripeProvider } from "./stripe";

type ById<Provider> = Readonly<Record<string, Provider>>;

interface Kinds {
  payment: PaymentProvider;
  fulfillment: FulfillmentProvider;
  notification: NotificationProvider;
}

/** The providers of an installation, by id. */
export type Providers = { [Kind in keyof Kinds]: ById<Kinds[Kind]> };

/** Made once per configuration: a provider may keep connections open. */
const made = new WeakMap<Config, Providers>();

export function providersOf(config: Config): Providers {
  const known = made.get(config);
  if (known) return known;
  const providers = providersFromSettings(config);
  made.set(config, providers);
  return providers;
}

/** `system` pays draft orders; `manual` is what a region offers (spec/orders.md §10). */
function providersFromSettings(config: Config): Providers {
  const { smtpUrl } = config.mail;
  return {
    payment: {
      system: paymentByHand,
      manual: paymentByHand,
      ...(config.stripe ? { stripe: stripeProvider(config.stripe) } : {}),
    },
    fulfillment: { manual: fulfillmentByHand },
    notification: { email: smtpUrl === undefined ? mailFiles(config) : smtpProvider(config, smtpUrl) },
  };
}

/** Adds providers to those of the settings: for programs that bring their own, and tests. */
export function addProviders(config: Config, more: Partial<Providers>): void {
  const { payment, fulfillment, notification } = providersOf(config);
  made.set(config, {
    payment: { ...payment, ...more.payment },
    fulfillment: { ...fulfillment, ...more.fulfillment },
    notification: { ...notification, ...more.notification },
  });
}

const names = { payment: "Payment", fulfillment: "Fulfillment", notification: "Notification" } as const;

/** @throws Refusal not_found for a provider that is not installed (any more). */
export function requireProvider<Kind extends keyof Kinds>(
  config: Config,
  kind: Kind,
  id: string,
): Kinds[Kind] {
  const provider: Kinds[Kind] | undefined = providersOf(config)[kind][id];
  if (!provider) throw notFound(`${names[kind]} provider`, id);
  return provider;
}
