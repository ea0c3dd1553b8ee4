import { describe, expect, it } from "vitest";
import { isAmount } from "@/i18n/refusals/amounts";
import { translator as german } from "@/i18n/refusals/de";
import { translator as english } from "@/i18n/refusals/en";

const euros = (locale: string) => (amount: number) =>
  new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(amount / 100);
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

/** A refusal of fields alone, as the server makes one. */
const ofField = (path: string, message: string) => ({
  message: `${path} ${message}`,
  fields: [{ path, message }],
});

describe("amounts in a refusal", () => {
  const subtotal = 'Shipping option "Express" needs a subtotal of at least 100000';
  const left = "must not be greater than 1250, which is left";

  it("are in the currency of what was refused", () => {
    expect(plain(german.text(subtotal, { money: euros("de") }))).toBe(
      "Die Versandart „Express“ gibt es erst ab einer Zwischensumme von 1.000,00 €.",
    );
    expect(plain(english.text(subtotal, { money: euros("en") }))).toBe(
      "Shipping option “Express” needs a subtotal of at least €1,000.00",
    );
    expect(plain(german.said(ofField("refund", left), { money: euros("de") }).fields[0]?.message)).toBe(
      "Höchstens 12,50 €: Mehr ist nicht übrig.",
    );
  });

  it("stay numbers where the field counts units, or the currency is not known", () => {
    const money = { money: euros("de") };
    expect(
      german.said(ofField("items.0.quantity", "must not be less than 1"), money).fields[0]?.message,
    ).toBe("Mindestens 1.");
    expect(
      plain(german.said(ofField("prices.0.amount", "must not be less than 1"), money).fields[0]?.message),
    ).toBe("Mindestens 0,01 €.");
    expect(german.said(ofField("amount", "must not be less than 1")).fields[0]?.message).toBe(
      "Mindestens 1.",
    );
  });

  it("are known by the field's name", () => {
    expect(["amount", "items.0.unit_price", "requirements.1.amount", "refund"].map(isAmount)).toEqual(
      Array(4).fill(true),
    );
    expect(["quantity", "discount_amounts", "price_type", "name"].map(isAmount)).toEqual(
      Array(4).fill(false),
    );
  });
});

describe("the field that a refusal is about", () => {
  it("is named by its label and its line", () => {
    const refusal = ofField("items.0.quantity", "must not be less than 1");
    expect(german.said(refusal).message).toBe("Position 1, Menge: Mindestens 1.");
    expect(english.said(refusal).message).toBe("Line 1, quantity must not be less than 1.");
  });

  it("is named in the middle of a sentence too", () => {
    expect(german.text("is the same cell as prices.2")).toBe("Dasselbe Feld wie Preis 3.");
    expect(english.text("variants.1.prices.0: Price ma_1 was not found")).toBe(
      "variant 2, price 1: price ma_1 was not found",
    );
    expect(german.text("has the same values as variant 0: S / Red")).toBe(
      "Hat dieselben Werte wie Variante 1: S / Red.",
    );
  });

  it("keeps the API's word where it has no other", () => {
    expect(english.said(ofField("strange_thing_id", "is required")).message).toBe(
      "Strange thing is required.",
    );
  });
});

describe("a moment in a refusal", () => {
  it("is said as people write one", () => {
    const text = german.text("must not be before starts_at (2026-03-01T12:00:00.000Z)");
    expect(text).toMatch(/^Das Ende darf nicht vor dem Beginn liegen \(01\.03\.2026, \d\d:00\)\.$/);
  });
});
