import { newId, query } from "@backroom/db";
import type { Write } from "../core/context";
import { duplicate, notFound } from "../core/errors";
import type { Changes } from "../core/events";
import { insertRows } from "../core/insert";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { loadOptions } from "./family";
import { changedProductView, pricedProductView } from "./priced-view";
import { addOptionInput, renameOptionInput } from "./schema";
import { lockProduct, touchProduct } from "./store";

/** What v1 gives the variants that are there when an option is added. */
const defaultValue = "Default Value";

const changed = (id: string, changes: Changes) => ({
  name: "product.updated",
  resource_type: "product",
  resource_id: id,
  data: { fields: ["options"] },
  changes,
});

/** Adds an option; every variant gets the same value for it, so combinations stay apart. */
async function addOptionTo({ tx, emit }: Write, productId: string, title: string): Promise<void> {
  await lockProduct(tx, productId);
  const options = await loadOptions(tx, productId);
  if (options.some((option) => option.title === title)) {
    throw duplicate(`title: the product has an option ${title} already`);
  }
  const option_id = newId("opt");
  await tx.insertInto("product_option").values({ id: option_id, title, product_id: productId }).execute();
  const variants = await query<{ id: string }>(
    tx,
    "select id from product_variant where product_id = $1 and deleted_at is null order by variant_rank, id",
    [productId],
  );
  await insertRows(
    tx,
    "product_option_value",
    ["id", "value", "variant_id", "option_id"],
    variants.map(({ id }) => ({ id: newId("optval"), value: defaultValue, variant_id: id, option_id })),
  );
  await touchProduct(tx, productId);
  emit(changed(productId, { [`options.${option_id}`]: { from: null, to: title } }));
}

export const addOption = operation
  .meta({
    route: "POST /admin/products/{id}/options",
    can: "products:write",
    tag: "Products",
    summary: "Add an option to a product",
    description: `The variants it has get the value ${defaultValue}.`,
    refuses: {
      not_found: "No product has this id.",
      duplicate_error: "The product has an option of this title.",
    },
    example: { id: "prod_01JD0000000000000000000000", title: "Colour" },
    version: "product",
  })
  .input(addOptionInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, { id, title }) => {
      await addOptionTo(ctx, id, title);
      return { product: await show(ctx.tx, changedProductView, id) };
    }),
  );

export const renameOption = operation
  .meta({
    route: "POST /admin/products/{id}/options/{option_id}",
    can: "products:write",
    tag: "Products",
    summary: "Rename an option of a product",
    refuses: {
      not_found: "No product has this id, or it has no such option.",
      duplicate_error: "Another option of the product has this title, in upper or lower case.",
    },
    example: {
      id: "prod_01JD0000000000000000000000",
      option_id: "opt_01JD0000000000000000000000",
      title: "Size (EU)",
    },
    version: "product",
  })
  .input(renameOptionInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async ({ tx, emit }, { id, option_id, title }) => {
      await lockProduct(tx, id);
      const options = await loadOptions(tx, id);
      const option = options.find((one) => one.id === option_id);
      if (!option) throw notFound("Product option", option_id);
      const isTaken = options.some(
        (one) => one !== option && one.title.toLowerCase() === title.toLowerCase(),
      );
      if (isTaken) throw duplicate(`title: the product has an option ${title} already`);
      await tx.updateTable("product_option").set({ title }).where("id", "=", option_id).execute();
      await touchProduct(tx, id);
      emit(changed(id, { [`options.${option_id}`]: { from: option.title, to: title } }));
      return { product: await show(tx, changedProductView, id) };
    }),
  );
