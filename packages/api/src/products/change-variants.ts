import { newId, query, type Tx } from "@backroom/db";
import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { insertRows } from "../core/insert";
import { mergedMetadata } from "../core/json";
import { updateRows } from "../core/update-rows";
import type { OptionValues, StoredVariant } from "./family";
import { replacePrices } from "./replace-prices";
import type { VariantUpdateInput } from "./schema";
import { codeColumns, variantColumnsOfClients } from "./variants";

/** What of a variant is to become different. */
export interface VariantChange {
  variant: StoredVariant;
  input: VariantUpdateInput;
  /** Where its prices stand in the input. */
  pricesPath: string;
  /** Its option values before, and those that a client gave. */
  values: { before: OptionValues; given: OptionValues };
  variant_rank?: number;
}

/**
 * Updates variants of one product, all with the same few statements. What does not change is not written and not told.
 * @returns ids of those that changed
 */
export async function changeVariants(ctx: Write, changes: readonly VariantChange[]): Promise<string[]> {
  const { tx, emit } = ctx;
  const rows = changes.map((change) => {
    const row = rowAfter(change);
    return { change, row, columns: changesBetween(change.variant, row) };
  });
  const changedRows = rows.filter(({ columns }) => columns !== undefined);
  await freeCodes(tx, changedRows);
  await updateRows(
    tx,
    "product_variant",
    variantColumnsOfClients,
    changedRows.map(({ row }) => row),
  );
  const values = changes.flatMap(changedValues);
  await saveValues(tx, values);
  const prices = await replacePrices(
    tx,
    changes.flatMap(({ variant, input, pricesPath }) =>
      input.prices ? [{ variant_id: variant.id, path: pricesPath, prices: input.prices }] : [],
    ),
  );
  const ofOptions = new Set(values.map(({ variant_id }) => variant_id));
  const changed = rows.filter(
    ({ change: { variant }, columns }) => columns || prices.has(variant.id) || ofOptions.has(variant.id),
  );
  for (const { change, columns } of changed) {
    const { id, product_id } = change.variant;
    const price = prices.get(id);
    const { before, given } = change.values;
    emit({
      name: "product-variant.updated",
      resource_type: "product-variant",
      resource_id: id,
      data: { product_id },
      changes: {
        ...columns,
        ...(price ? { prices: price } : {}),
        ...(ofOptions.has(id) ? { options: valueChange(before, given) } : {}),
      },
    });
  }
  await touchVariants(
    tx,
    changed.filter(({ columns }) => !columns).map(({ row }) => row.id),
  );
  return changed.map(({ row }) => row.id);
}

function rowAfter({ variant, input, variant_rank }: VariantChange): StoredVariant {
  const { prices: _prices, options: _options, metadata, ...given } = input;
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged = mergedMetadata(variant.metadata, metadata);
  return {
    ...variant,
    ...sent,
    variant_rank: variant_rank ?? variant.variant_rank,
    metadata: merged === undefined ? variant.metadata : merged,
  };
}

/**
 * Two variants may trade their codes. A unique index looks at each row on the way, so all codes that change are given
 * up first.
 */
async function freeCodes(
  tx: Tx,
  rows: readonly { change: VariantChange; row: StoredVariant }[],
): Promise<void> {
  const giving = rows.flatMap(({ change: { variant }, row }) => {
    const kept = codeColumns.map((name) => [name, variant[name] === row[name] ? row[name] : null] as const);
    const gives = kept.some(([name, value]) => value !== variant[name]);
    // The literal has every code column and the id.
    return gives ? [{ id: row.id, ...Object.fromEntries(kept) } as Pick<StoredVariant, "id" | Code>] : [];
  });
  if (giving.length > 1) await updateRows(tx, "product_variant", codeColumns, giving);
}
type Code = (typeof codeColumns)[number];

const valueChange = (before: OptionValues, given: OptionValues) => ({
  from: Object.fromEntries(before),
  to: Object.fromEntries([...before, ...given]),
});

interface ChangedValue {
  variant_id: string;
  option_id: string;
  value: string;
  isNew: boolean;
}

const changedValues = ({ variant, values: { before, given } }: VariantChange): ChangedValue[] =>
  [...given]
    .filter(([option_id, value]) => before.get(option_id) !== value)
    .map(([option_id, value]) => ({
      variant_id: variant.id,
      option_id,
      value,
      isNew: !before.has(option_id),
    }));

async function saveValues(tx: Tx, values: readonly ChangedValue[]): Promise<void> {
  const known = values.filter(({ isNew }) => !isNew);
  if (known.length > 0) {
    await query(
      tx,
      `update product_option_value t set value = given.value
       from unnest($1::text[], $2::text[], $3::text[]) as given (variant_id, option_id, value)
       where t.variant_id = given.variant_id and t.option_id = given.option_id and t.deleted_at is null`,
      [known.map((one) => one.variant_id), known.map((one) => one.option_id), known.map((one) => one.value)],
    );
  }
  await insertRows(
    tx,
    "product_option_value",
    ["id", "value", "variant_id", "option_id"],
    values
      .filter(({ isNew }) => isNew)
      .map(({ isNew: _isNew, ...value }) => ({ ...value, id: newId("optval") })),
  );
}

/** Their prices or values changed, which are rows of their own. */
export async function touchVariants(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await query(tx, "update product_variant set updated_at = now() where id = any($1)", [ids]);
}
