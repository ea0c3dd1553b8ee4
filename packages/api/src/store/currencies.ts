import type { Write } from "../core/context";
import { duplicate, invalid } from "../core/errors";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { storeCurrencyInput } from "./schema";
import { addCurrencies, lockStore, requireCurrencies, showStore, touchStore } from "./store";
import { storeView } from "./view";

async function changed({ tx, emit }: Write, storeId: string): Promise<void> {
  await touchStore(tx, storeId);
  emit({
    name: "store.updated",
    resource_type: "store",
    resource_id: storeId,
    data: { fields: ["currencies"] },
  });
}

export const addCurrency = operation
  .meta({
    route: "POST /admin/store/currencies/{code}",
    can: "store:write",
    tag: "Store",
    summary: "Add a currency to the store",
    refuses: {
      invalid_data: "The currency is unknown.",
      duplicate_error: "The store has this currency already.",
    },
    example: { code: "eur" },
    version: "store",
  })
  .input(storeCurrencyInput)
  .output(envelope("store", storeView.schema))
  .mutation(
    write(async (ctx, input) => {
      const code = input.code.toLowerCase();
      const store = await lockStore(ctx.tx);
      await requireCurrencies(ctx.tx, [code]);
      const added = await addCurrencies(ctx.tx, store.id, [code]);
      if (added.length === 0) throw duplicate(`The store has the currency ${code} already`);
      await changed(ctx, store.id);
      return { store: await showStore(ctx.tx) };
    }),
  );

export const removeCurrency = operation
  .meta({
    route: "DELETE /admin/store/currencies/{code}",
    can: "store:write",
    tag: "Store",
    summary: "Remove a currency from the store",
    description: "A currency that the store does not have is no error; upper and lower case are the same.",
    refuses: { invalid_data: "It is the default currency." },
    example: { code: "eur" },
    version: "store",
  })
  .input(storeCurrencyInput)
  .output(envelope("store", storeView.schema))
  .mutation(
    write(async (ctx, input) => {
      const code = input.code.toLowerCase();
      const store = await lockStore(ctx.tx);
      if (code === store.default_currency_code) {
        throw invalid(
          `${code} is the default currency of the store: choose another default before removing it`,
        );
      }
      const removed = await ctx.tx
        .deleteFrom("store_currency")
        .where("store_id", "=", store.id)
        .where("currency_code", "=", code)
        .returning("currency_code")
        .execute();
      if (removed.length > 0) await changed(ctx, store.id);
      return { store: await showStore(ctx.tx) };
    }),
  );
