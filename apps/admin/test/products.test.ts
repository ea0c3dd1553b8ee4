import { createProductInput } from "@backroom/api/schemas/products";
import { describe, expect, it } from "vitest";
import {
  cellErrors,
  columnOf,
  createInput,
  emptyProduct,
  invalidCells,
  type NewProduct,
} from "@/features/products/create/values";
import { maxVariants, variantCount, variantsOf } from "@/features/products/create/variants";
import { clashes, editedCells, type PriceRow } from "@/features/products/prices/rows";
import type { Place } from "@/features/products/use-places";
import { cellKey } from "@/features/sheet/types";

const eur: Place = { id: "eur", name: "EUR", currency: "eur", region_id: null };
const usd: Place = { id: "usd", name: "USD", currency: "usd", region_id: null };
const nordics: Place = { id: "reg_1", name: "Nordics", currency: "eur", region_id: "reg_1" };

const shirt: NewProduct = {
  ...emptyProduct,
  title: "Shirt",
  options: [
    { id: 1, title: " Size ", values: ["S", "M"] },
    { id: 2, title: "Colour", values: ["Blue"] },
    { id: 3, title: "", values: ["nobody named it"] },
  ],
};
const keyOf = (...values: string[]) => JSON.stringify(values);

describe("a new product", () => {
  it("has one variant without options, which the API takes", () => {
    const input = createInput({ ...emptyProduct, title: "Mug" }, [eur]);
    expect(input.variants).toEqual([{ title: "Default", sku: null, options: [], prices: [] }]);
    expect(input.options).toEqual([]);
    expect(createProductInput.safeParse(input).error).toBeUndefined();
  });

  it("has a variant for every combination, with what was typed into its cells", () => {
    const cells = {
      [cellKey(keyOf("M", "Blue"), columnOf.sku)]: "SHIRT-M",
      [cellKey(keyOf("M", "Blue"), columnOf.price("usd"))]: 1950,
      [cellKey(keyOf("M", "Blue"), columnOf.stock)]: 7,
      [cellKey(keyOf("XL", "Blue"), columnOf.sku)]: "of a size that was taken back",
    };
    const input = createInput({ ...shirt, cells }, [eur, usd]);
    expect(input.options).toEqual([{ title: "Size" }, { title: "Colour" }]);
    expect(input.variants).toEqual([
      { title: "S / Blue", sku: null, options: [{ value: "S" }, { value: "Blue" }], prices: [] },
      {
        title: "M / Blue",
        sku: "SHIRT-M",
        inventory_quantity: 7,
        manage_inventory: false,
        options: [{ value: "M" }, { value: "Blue" }],
        prices: [{ currency_code: "usd", amount: 1950 }],
      },
    ]);
    expect(createProductInput.safeParse(input).error).toBeUndefined();
  });

  it("shows messages about variants at their cells", () => {
    const cells = { [cellKey(keyOf("S", "Blue"), columnOf.price("usd"))]: 5 };
    const errors = { "variants.1.sku": "taken", "variants.0.prices.0.amount": "too large", title: "empty" };
    expect(cellErrors(errors, { ...shirt, cells }, [eur, usd])).toEqual({
      [cellKey(keyOf("M", "Blue"), columnOf.sku)]: "taken",
      [cellKey(keyOf("S", "Blue"), columnOf.price("usd"))]: "too large",
    });
  });

  it("counts cells that hold no value, those of combinations that are gone aside", () => {
    const wrong = { text: "x", problem: "no" };
    const cells = {
      [cellKey(keyOf("S", "Blue"), columnOf.stock)]: wrong,
      [cellKey(keyOf("XL", "Blue"), columnOf.stock)]: wrong,
    };
    expect(invalidCells({ ...shirt, cells })).toBe(1);
  });

  it("makes no rows of more combinations than a product may have", () => {
    const values = Array.from({ length: 51 }, (_, index) => `${index}`);
    const options = [1, 2].map((id) => ({ id, title: `O${id}`, values }));
    expect(variantCount(options)).toBeGreaterThan(maxVariants);
    expect(variantsOf(options)).toEqual([]);
  });
});

describe("prices that were edited", () => {
  const row = (id: string, prices: PriceRow["prices"]): PriceRow => ({ id, title: id, sku: null, prices });
  const rows = [row("v1", { eur: 100, reg_1: 90 }), row("v2", { eur: 200 })];
  const places = [eur, nordics];

  it("are sent by currency or region, an emptied one as null, and nothing that is no amount", () => {
    const edits = {
      [cellKey("v2", "eur")]: null,
      [cellKey("v1", "reg_1")]: 95,
      [cellKey("v1", "eur")]: { text: "x", problem: "no" },
    };
    expect(editedCells(rows, places, edits).map(({ cell }) => cell)).toEqual([
      { variant_id: "v1", region_id: "reg_1", amount: 95 },
      { variant_id: "v2", currency_code: "eur", amount: null },
    ]);
  });

  it("clash only where someone else changed the same cell to something else", () => {
    const edits = {
      [cellKey("v1", "eur")]: 110,
      [cellKey("v1", "reg_1")]: 80,
      [cellKey("v2", "eur")]: 210,
    };
    const after = [row("v1", { eur: 120, reg_1: 80 }), row("v2", { eur: 200, reg_1: 1 })];
    expect(clashes(edits, rows, after, places)).toEqual([
      { key: cellKey("v1", "eur"), place: eur, price: 120 },
    ]);
  });
});
