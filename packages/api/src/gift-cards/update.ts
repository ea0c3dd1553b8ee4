import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { loadRegion } from "../regions/public";
import { type UpdateGiftCardInput, updateGiftCardInput } from "./schema";
import { endOf, lockGiftCard } from "./store";
import { giftCardView } from "./view";

/** The tax rate stays that of the day the card was made, whatever region it goes to. */
export async function updateGiftCard(
  { tx, emit, now }: Write,
  { id, ...change }: UpdateGiftCardInput,
): Promise<void> {
  const card = await lockGiftCard(tx, id);
  if (change.balance !== undefined && change.balance > card.value) {
    throw invalidField("balance", `must not be greater than the card's value of ${card.value}`);
  }
  if (change.region_id !== undefined) await loadRegion(tx, change.region_id);
  const columns = {
    ...change,
    ends_at: endOf(change.ends_at),
    metadata: mergedMetadata(card.metadata, change.metadata),
  };
  await tx
    .updateTable("gift_card")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "gift_card.updated",
    resource_type: "gift_card",
    resource_id: id,
    data: { fields: Object.keys(change) },
    changes: changesBetween(card, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/gift-cards/{id}",
    can: "gift_cards:write",
    tag: "Gift Cards",
    summary: "Update a gift card",
    description: "Properties left out stay as they are; code and value never change.",
    refuses: {
      invalid_data: "The balance is greater than the value.",
      not_found: "The card or the region does not exist.",
    },
    example: { id: "gift_01JD0000000000000000000000", balance: 2500, is_disabled: true },
    version: "gift_card",
  })
  .input(updateGiftCardInput)
  .output(envelope("gift_card", giftCardView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateGiftCard(ctx, input);
      return { gift_card: await show(ctx.tx, giftCardView, input.id) };
    }),
  );
