import { createFormatter, createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { durationParts, durationText, parseDuration } from "@/features/discounts/duration";
import { momentFormat } from "@/features/discounts/moment";
import { type DiscountInWords, discountSentence, type Words } from "@/features/discounts/sentence";
import { type Language, loadMessages } from "@/messages";

async function wordsOf(language: Language, locale: string): Promise<Words> {
  const format = createFormatter({ locale });
  return {
    t: createTranslator({ locale, messages: await loadMessages(language), namespace: "discounts.words" }),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount / 100),
    list: (names) => format.list(names),
    moment: (iso) => format.dateTime(new Date(iso), momentFormat(iso, "Europe/Berlin")),
    now: new Date("2026-11-21T12:00:00Z").getTime(),
  };
}

const plain: DiscountInWords = {
  type: "percentage",
  value: 10,
  allocation: "total",
  currency: null,
  regions: [],
  isEverywhere: false,
  starts_at: null,
  ends_at: null,
  usage_limit: null,
  is_dynamic: false,
  valid_duration: null,
  conditions: [],
};

const english = await wordsOf("en", "en-GB");
const german = await wordsOf("de", "de-DE");
/** No-break spaces of amounts and percentages are none of these tests' business. */
const inBoth = (discount: Partial<DiscountInWords>) =>
  [english, german].map((words) =>
    discountSentence({ ...plain, ...discount }, words).replace(/[\u00A0\u202F]/g, " "),
  );

describe("a discount in words", () => {
  it("says what, where, when and how often", () => {
    expect(inBoth({ regions: ["Europe"], starts_at: "2026-11-30T23:00:00Z", usage_limit: 100 })).toEqual([
      "10 % off the whole order in Europe, from 1 December 2026, at most 100 times.",
      "10 % Rabatt auf die ganze Bestellung in der Region Europe, ab dem 1. Dezember 2026, höchstens 100-mal.",
    ]);
  });

  it("says amounts in the currency of the region", () => {
    expect(inBoth({ type: "fixed", value: 1250, allocation: "item", currency: "eur" })).toEqual([
      "€12.50 off each item.",
      "12,50 € Rabatt auf jeden Artikel.",
    ]);
    expect(inBoth({ type: "fixed", value: 500, currency: "usd" })).toEqual([
      "US$5.00 off the whole order.",
      "5,00 $ Rabatt auf die ganze Bestellung.",
    ]);
  });

  it("names several regions, and says when it is all of them", () => {
    expect(inBoth({ type: "free_shipping", regions: ["Europe", "Nordics"] })).toEqual([
      "Free shipping in Europe and Nordics.",
      "Kostenloser Versand in den Regionen Europe und Nordics.",
    ]);
    expect(inBoth({ type: "free_shipping", regions: ["A", "B"], isEverywhere: true })).toEqual([
      "Free shipping in every region.",
      "Kostenloser Versand in allen Regionen.",
    ]);
  });

  it("says the end, with its time unless it is midnight, and once for 1", () => {
    expect(inBoth({ ends_at: "2026-12-31T22:59:00Z", usage_limit: 1 })).toEqual([
      "10 % off the whole order, until 31 December 2026 at 23:59, at most once.",
      "10 % Rabatt auf die ganze Bestellung, bis zum 31. Dezember 2026 um 23:59, höchstens einmal.",
    ]);
    expect(inBoth({ starts_at: "2026-11-30T23:00:00Z", ends_at: "2027-01-31T23:00:00Z" })).toEqual([
      "10 % off the whole order, from 1 December 2026 until 1 February 2027.",
      "10 % Rabatt auf die ganze Bestellung, vom 1. Dezember 2026 bis zum 1. Februar 2027.",
    ]);
  });

  it("does not say a beginning that has passed", () => {
    expect(inBoth({ starts_at: "2026-11-20T00:00:00Z" })).toEqual([
      "10 % off the whole order.",
      "10 % Rabatt auf die ganze Bestellung.",
    ]);
  });

  it("says how long made codes last", () => {
    expect(inBoth({ is_dynamic: true, valid_duration: "P30D" })).toEqual([
      "10 % off the whole order. Each code made from it lasts 30 days.",
      "10 % Rabatt auf die ganze Bestellung. Jeder daraus erzeugte Code gilt 30 Tage.",
    ]);
    expect(inBoth({ is_dynamic: true, valid_duration: "P1MT12H" })).toEqual([
      "10 % off the whole order. Each code made from it lasts 1 month and 12 hours.",
      "10 % Rabatt auf die ganze Bestellung. Jeder daraus erzeugte Code gilt einen Monat und 12 Stunden.",
    ]);
    expect(inBoth({ is_dynamic: true })[1]).toMatch(/Daraus erzeugte Codes gelten unbegrenzt\.$/);
  });

  it("says for what and for whom, with the first names", () => {
    const conditions: DiscountInWords["conditions"] = [
      { type: "products", operator: "in", names: ["Mug", "Plate", "Bowl", "Jug"], count: 12 },
      { type: "customer_groups", operator: "not_in", names: ["Trade"], count: 1 },
    ];
    expect(inBoth({ conditions })).toEqual([
      "10 % off the whole order. Only for the products Mug, Plate, Bowl and 9 more. Not for customers of the group Trade.",
      "10 % Rabatt auf die ganze Bestellung. Nur für die Produkte Mug, Plate, Bowl und 9 weitere. Nicht für Kunden der Gruppe Trade.",
    ]);
  });

  it("says what is still missing", () => {
    const missing = [
      "Nothing off yet: choose what the discount is.",
      "Noch kein Rabatt: Wählen Sie, wie hoch er ist.",
    ];
    expect(inBoth({ value: null })).toEqual(missing);
    expect(inBoth({ value: 0 })).toEqual(missing);
    expect(inBoth({ type: "fixed", value: 100, currency: null })).toEqual(missing);
  });
});

describe("durations", () => {
  it("of one unit can be edited, and come back as they were", () => {
    for (const text of ["P30D", "PT12H", "P2W", "P1M", "P1Y"]) {
      const duration = parseDuration(text);
      expect(duration && durationText(duration)).toBe(text);
    }
    for (const text of ["P1DT1H", "PT5M", "P5H", "30", ""]) expect(parseDuration(text)).toBeNull();
  });

  it("are read part by part", () => {
    expect(durationParts("P1Y2M3DT4H5M")).toEqual([
      { unit: "Y", count: 1 },
      { unit: "M", count: 2 },
      { unit: "D", count: 3 },
      { unit: "H", count: 4 },
      { unit: "N", count: 5 },
    ]);
    expect(durationParts("nonsense")).toEqual([]);
  });
});
