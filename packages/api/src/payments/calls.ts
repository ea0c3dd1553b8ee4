import { z } from "zod";
import type { Config } from "../config";
import { freeObject } from "../core/fields";
import type { PaymentOfProvider } from "../providers/payment-provider";
import { requireProvider } from "../providers/registry";
import type { LockedPayment } from "./store";

/** A payment as its calls send it: kept with the call, so that a repetition sends the same. */
export const sentPayment = z.object({
  id: z.string(),
  amount: z.int(),
  currency_code: z.string(),
  data: freeObject,
});

export const paymentToSend = ({ id, amount, currency_code, data }: LockedPayment): PaymentOfProvider => ({
  id,
  amount,
  currency_code,
  data,
});

/** Nothing leaves the process for a payment by hand. */
export const isLocalPayment = (config: Config, provider_id: string): boolean =>
  requireProvider(config, "payment", provider_id).isLocal;
