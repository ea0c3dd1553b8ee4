import { describe, expect, it } from "vitest";
import { translator } from "@/i18n/refusals/de";

describe("refusals of rules in German", () => {
  const german = {
    "Stock location sloc_1 was not found": "Lagerort sloc_1 wurde nicht gefunden.",
    "Stock location address laddr_1 was not found": "Adresse des Lagerorts laddr_1 wurde nicht gefunden.",
    "Product a, b and 7 more was not found": "Produkt a, b und 7 weitere wurden nicht gefunden.",
    "Invoice of order order_1 was not found": "Die Rechnung der Bestellung order_1 wurde nicht gefunden.",
    "Unicorn u_1 was not found": "Unicorn u_1 wurde nicht gefunden.",
    "Product variant with sku S-1 already exists.": "Variante mit sku S-1 gibt es schon.",
    "Discount condition with type product_tags and operator in already exists.":
      "Eine Bedingung dieser Art gibt es schon (Schlagwörter, in).",
    "It is still used by line item and cannot be deleted.":
      "Es wird noch verwendet (Position) und lässt sich nicht löschen.",
    "Discount SALE is expired": "Der Rabatt SALE ist abgelaufen.",
    "items of order 7 cannot be changed: it is pending, shipped and captured":
      "Die Artikel der Bestellung 7 lassen sich nicht ändern: Sie ist offen, versandt und bezahlt.",
    "Cannot return 3 of item item_1 (Mug (blue): large): 1 of 2 are left":
      "3 Stück von Position item_1 (Mug (blue): large) lassen sich nicht retournieren: 1 von 2 sind übrig.",
    "Variant v_1 (Mug, M-1) has 2 in stock, not 5": "Von Variante v_1 (Mug, M-1) sind 2 auf Lager, nicht 5.",
    "Too many attempts to sign in. Try again in 1 minutes.":
      "Zu viele Versuche, sich anzumelden. In einer Minute geht es wieder.",
    "The role member may not do this (orders:write)":
      "Mit der Rolle Mitarbeiter geht das nicht (orders:write).",
  };
  for (const [english, translation] of Object.entries(german)) {
    it(`say: ${translation}`, () => {
      expect(translator.text(english)).toBe(translation);
    });
  }

  it("keep the words of what nobody translated", () => {
    expect(translator.said({ message: "Your card was declined", fields: [] })).toEqual({
      message: "Your card was declined",
      fields: [],
    });
  });

  it("take a line of their own next to a sentence that is not made of them", () => {
    const refusal = {
      message: "options: variant v_1 has the same values: M",
      fields: [{ path: "options", message: "are those of variant v_1" }],
    };
    expect(translator.said(refusal)).toEqual({
      message: "Variante v_1 hat schon dieselben Werte: M.",
      fields: [{ path: "options", message: "Diese Werte hat schon Variante v_1." }],
    });
  });

  it("fill in what was typed as it was typed", () => {
    expect(translator.text('"$& {n} {what, word}" is not an amount')).toBe(
      "„$& {n} {what, word}“ ist kein Betrag.",
    );
    expect(translator.text("Discount two\nlines is expired")).toBe("Der Rabatt two\nlines ist abgelaufen.");
  });
});
