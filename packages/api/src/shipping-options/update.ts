import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { amountFor, checkRequirements } from "./rules";
import { isTrue, type UpdateShippingOptionInput, updateShippingOptionInput } from "./schema";
import { lockShippingOption, replaceRequirements } from "./store";
import { shippingOptionView } from "./view";

/** `requirements` replaces the stored ones. An option whose price is calculated has no amount, whatever was sent. */
export async function updateShippingOption(
  { tx, emit, now }: Write,
  input: UpdateShippingOptionInput,
): Promise<void> {
  const option = await lockShippingOption(tx, input.id);
  if (!option) throw notFound("Shipping option", input.id);
  const { id, requirements, metadata, admin_only, ...given } = input;
  // The column has a CHECK on the two words.
  const price_type = given.price_type ?? (option.price_type as "flat_rate" | "calculated");
  const amount =
    given.price_type === undefined && price_type === "calculated"
      ? null
      : amountFor({
          ...option,
          price_type,
          amount: given.amount === undefined ? option.amount : given.amount,
        });
  checkRequirements(requirements);
  const columns = {
    ...given,
    price_type,
    amount,
    ...(admin_only === undefined ? {} : { admin_only: isTrue(admin_only) }),
  };
  await tx
    .updateTable("shipping_option")
    .set({ ...columns, metadata: mergedMetadata(option.metadata, metadata), updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  await replaceRequirements(tx, id, requirements, now);
  emit({
    name: "shipping_option.updated",
    resource_type: "shipping_option",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(option, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/shipping-options/{id}",
    can: "shipping:write",
    tag: "Shipping Options",
    summary: "Update a shipping option",
    description: "`requirements` replaces the stored ones; other properties left out stay as they are.",
    refuses: {
      invalid_data:
        "A requirement is of another option, the requirements contradict each other, or a flat rate has no amount.",
      not_found: "No shipping option has this id.",
    },
    example: {
      id: "so_01JD0000000000000000000000",
      amount: 800,
      requirements: [{ type: "max_subtotal", amount: 5000 }],
    },
    version: "shipping_option",
  })
  .input(updateShippingOptionInput)
  .output(envelope("shipping_option", shippingOptionView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateShippingOption(ctx, input);
      return { shipping_option: await show(ctx.tx, shippingOptionView, input.id) };
    }),
  );
