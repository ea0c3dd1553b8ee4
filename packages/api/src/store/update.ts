import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateStoreInput, updateStoreInput } from "./schema";
import { currencyCodesOf, lockStore, replaceCurrencies, requireCurrencies, showStore } from "./store";
import { storeView } from "./view";

/** `currencies` replaces the set; the default currency is always in it. */
export async function updateStore({ tx, emit, now }: Write, input: UpdateStoreInput): Promise<void> {
  const store = await lockStore(tx);
  const { currencies, metadata, ...columns } = input;
  if (columns.default_currency_code !== undefined) {
    columns.default_currency_code = columns.default_currency_code.toLowerCase();
  }
  const wanted = currencies ? [...new Set(currencies.map((code) => code.toLowerCase()))] : undefined;
  if (wanted) await requireCurrencies(tx, wanted);
  const defaultCode = columns.default_currency_code ?? store.default_currency_code;
  if (wanted && !wanted.includes(defaultCode)) {
    throw invalidField("currencies", `must contain the default currency ${defaultCode}`);
  }
  if (columns.default_currency_code !== undefined && !wanted) {
    const current = await currencyCodesOf(tx, store.id);
    if (!current.includes(defaultCode)) {
      throw invalidField("default_currency_code", `${defaultCode} is not one of the store's currencies`);
    }
  }
  if (wanted) await replaceCurrencies(tx, store.id, wanted);
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("store")
    .set({ ...columns, metadata: mergedMetadata(store.metadata, metadata), updated_at: now.toISOString() })
    .where("id", "=", store.id)
    .execute();
  emit({
    name: "store.updated",
    resource_type: "store",
    resource_id: store.id,
    data: { fields: Object.keys(input) },
    changes: changesBetween(store, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/store",
    can: "store:write",
    tag: "Store",
    summary: "Update the store",
    description: "`currencies` replaces the stored set; properties left out stay as they are.",
    refuses: {
      invalid_data: "A currency is unknown, or the default currency is not one of the store's.",
    },
    example: { name: "Harbour Goods", default_currency_code: "eur", currencies: ["eur", "usd"] },
    version: "store",
  })
  .input(updateStoreInput)
  .output(envelope("store", storeView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateStore(ctx, input);
      return { store: await showStore(ctx.tx) };
    }),
  );
