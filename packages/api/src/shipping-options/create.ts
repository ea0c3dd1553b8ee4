import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { amountFor, checkData, checkRequirements } from "./rules";
import { type CreateShippingOptionInput, createShippingOptionInput, isTrue } from "./schema";
import { addRequirements, profileFor, requireProviderOfRegion } from "./store";
import { shippingOptionView } from "./view";

/** The checks come in the order of catalog.md §2.9. @returns the id of the new option. */
export async function createShippingOption(
  { tx, emit }: Write,
  input: CreateShippingOptionInput,
): Promise<string> {
  const amount = amountFor(input);
  await requireProviderOfRegion(tx, input.region_id, input.provider_id);
  checkData(input.provider_id, input.data);
  const requirements = input.requirements ?? [];
  checkRequirements(requirements);
  const profile_id = await profileFor(tx, input.profile_id);
  const id = newId("so");
  await tx
    .insertInto("shipping_option")
    .values({
      id,
      name: input.name,
      region_id: input.region_id,
      profile_id,
      provider_id: input.provider_id,
      price_type: input.price_type,
      amount,
      is_return: isTrue(input.is_return),
      admin_only: isTrue(input.admin_only),
      includes_tax: input.includes_tax ?? false,
      data: input.data,
      metadata: input.metadata ?? null,
    })
    .execute();
  await addRequirements(tx, id, requirements);
  emit({ name: "shipping_option.created", resource_type: "shipping_option", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/shipping-options",
    can: "shipping:write",
    tag: "Shipping Options",
    summary: "Create a shipping option",
    refuses: {
      invalid_data:
        "A flat rate has no amount, the provider cannot calculate or does not serve the region, or the requirements contradict each other.",
      not_found: "The region or the profile does not exist.",
    },
    example: {
      name: "Parcel",
      region_id: "reg_01JD0000000000000000000000",
      provider_id: "manual",
      data: { id: "manual-fulfillment" },
      price_type: "flat_rate",
      amount: 700,
      requirements: [{ type: "min_subtotal", amount: 1000 }],
    },
  })
  .input(createShippingOptionInput)
  .output(envelope("shipping_option", shippingOptionView.schema))
  .mutation(
    write(async (ctx, input) => ({
      shipping_option: await show(ctx.tx, shippingOptionView, await createShippingOption(ctx, input)),
    })),
  );
