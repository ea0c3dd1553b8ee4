import { toRefusal } from "@backroom/api";
import { createCustomerInput } from "@backroom/api/schemas/customers";
import { createDiscountInput } from "@backroom/api/schemas/discounts";
import { createDraftOrderInput } from "@backroom/api/schemas/draft-orders";
import { createPriceListInput } from "@backroom/api/schemas/price-lists";
import { createRegionInput } from "@backroom/api/schemas/regions";
import { createWebhookInput } from "@backroom/api/schemas/webhooks";
import { describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import { translator } from "@/i18n/refusals/de";

/** The German refusal of an input, as the server finds it. */
function refused(schema: ZodType, input: unknown) {
  const result = schema.safeParse(input);
  if (result.success) throw new Error("The input is fine");
  const { message, details } = toRefusal(result.error);
  return translator.said({ message, fields: details.fields ?? [] });
}

const onFields = (schema: ZodType, input: unknown) =>
  Object.fromEntries(refused(schema, input).fields.map(({ path, message }) => [path, message]));

describe("refusals of real forms in German", () => {
  it("are on the fields of a customer", () => {
    const input = { email: "nobody", first_name: 7, last_name: "L", password: "", nickname: "A" };
    expect(onFields(createCustomerInput, input)).toEqual({
      email: "Bitte eine E-Mail-Adresse eingeben.",
      first_name: "Das muss ein Text sein.",
      password: "Bitte ausfüllen.",
      nickname: "nickname gibt es hier nicht.",
    });
  });

  it("are one sentence for a toast", () => {
    const input = {
      email: "nobody",
      first_name: "F",
      last_name: "L",
      password: "long enough",
      nickname: "A",
    };
    expect(refused(createCustomerInput, input).message).toBe(
      "E-Mail: Bitte eine E-Mail-Adresse eingeben. nickname gibt es hier nicht.",
    );
  });

  it("are on the fields of a discount", () => {
    const rule = { type: "half", value: -1, allocation: "item" };
    const input = {
      code: " ",
      rule,
      regions: [],
      starts_at: "soon",
      valid_duration: "a week",
      usage_limit: 1.5,
    };
    expect(onFields(createDiscountInput, input)).toEqual({
      code: "Bitte ausfüllen.",
      "rule.type": "Möglich sind: fixed, percentage, free_shipping.",
      "rule.value": "Mindestens 0.",
      regions: "Mindestens ein Eintrag.",
      starts_at: "Das ist kein Datum.",
      valid_duration: "Das muss eine Dauer nach ISO 8601 sein, etwa P30D oder PT12H.",
      usage_limit: "Das muss eine ganze Zahl sein.",
    });
  });

  it("are on the fields of drafts, price lists, regions and webhooks", () => {
    expect(
      onFields(createDraftOrderInput, {
        email: "a@b.de",
        region_id: "",
        shipping_methods: [{}],
        items: [{ quantity: 0 }],
      }),
    ).toEqual({
      region_id: "Bitte ausfüllen.",
      "shipping_methods.0.option_id": "Bitte ausfüllen.",
      "items.0.quantity": "Mindestens 1.",
    });
    expect(onFields(createPriceListInput, { name: "", description: "", type: "sale", prices: {} })).toEqual({
      name: "Bitte ausfüllen.",
      prices: "Das muss eine Liste sein.",
    });
    const region = {
      name: "R",
      currency_code: "euro",
      tax_rate: 101,
      payment_providers: [],
      fulfillment_providers: [],
      countries: [],
    };
    expect(onFields(createRegionInput, region)).toEqual({
      currency_code: "Höchstens 3 Zeichen.",
      tax_rate: "Höchstens 100.",
    });
    expect(onFields(createWebhookInput, { url: "x", event_names: ["order"] })).toEqual({
      "event_names.0": "Das muss der Name eines Ereignisses sein, etwa order.placed oder order.*",
    });
  });
});
