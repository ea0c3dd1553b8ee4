import type { Tx } from "@backroom/db";
import { raiseByPercent } from "@backroom/domain";
import { invalidField } from "../core/errors";
import { maxAmount } from "../core/fields";
import type { PriceEditInput, Skipped } from "../products/bulk-schema";
import { isAt, type NewPrice, type PriceStep, placePrices, stepsTo } from "../products/public";

/** An edit with the place it is for. */
interface PlacedEdit {
  edit: PriceEditInput;
  place: Pick<NewPrice, "currency_code" | "region_id">;
  path: string;
}

/**
 * Finds out where edits are for, with two statements at most.
 * @throws Refusal not_found for an unknown region or currency, invalid_data for an edit without exactly one place and
 *   one change, and for a place that is there twice
 */
export async function placeEdits(tx: Tx, edits: readonly PriceEditInput[]): Promise<PlacedEdit[]> {
  for (const [index, edit] of edits.entries()) {
    const changes = [edit.set, edit.raise_percent, edit.raise_amount].filter((one) => one !== undefined);
    if (changes.length !== 1)
      throw invalidField(`prices.${index}`, "must have exactly one of set, raise_percent and raise_amount");
  }
  const placed = await placePrices(
    tx,
    edits.map(({ region_id, currency_code }, index) => ({
      variant_id: "",
      path: `prices.${index}`,
      price: { region_id, currency_code, amount: 0 },
    })),
    "not_found",
  );
  return edits.map((edit, index) => {
    const { currency_code = "", region_id = null } = placed[index] ?? {};
    const place = { currency_code, region_id };
    const twin = placed.findIndex(
      (one) => isAt(one, place) && (one.region_id === null) === (region_id === null),
    );
    if (twin < index) throw invalidField(`prices.${index}`, `is for the same place as prices.${twin}`);
    return { edit, place, path: `prices.${index}` };
  });
}

interface EditedPrices {
  steps: PriceStep[];
  skipped: Skipped[];
}

/** What the edits make of the default prices of one variant. @throws Refusal invalid_data for an amount that is none */
export function editPrices(
  variantId: string,
  stored: readonly NewPrice[],
  edits: readonly PlacedEdit[],
): EditedPrices {
  const all: EditedPrices = { steps: [], skipped: [] };
  for (const { edit, place, path } of edits) {
    if (edit.set !== undefined) {
      all.steps.push(...stepsTo({ variant_id: variantId, ...place, amount: edit.set }, stored));
      continue;
    }
    const here = stored.filter((price) => isAt(price, place));
    if (here.length === 0) all.skipped.push({ id: variantId, field: "price", ...place, reason: "no_price" });
    for (const from of here) {
      const amount = raised(from.amount, edit);
      if (amount < 0 || amount > maxAmount) {
        throw invalidField(path, `would make ${amount} of the price ${from.amount} of variant ${variantId}`);
      }
      if (amount !== from.amount) all.steps.push({ from, to: { ...from, amount } });
    }
  }
  return all;
}

const raised = (amount: number, { raise_percent, raise_amount = 0 }: PriceEditInput): number =>
  raise_percent === undefined ? amount + raise_amount : raiseByPercent(amount, raise_percent);
