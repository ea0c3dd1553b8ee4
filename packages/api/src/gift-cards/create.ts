import { newId } from "@backroom/db";
import { giftCardTaxRate } from "@backroom/domain";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { loadRegion } from "../regions/public";
import { newGiftCardCode } from "./code";
import { type CreateGiftCardInput, createGiftCardInput } from "./schema";
import { endOf } from "./store";
import { giftCardView } from "./view";

/** @returns the id of the new card, whose code is made here and whose balance is its value. */
export async function createGiftCard(
  { tx, emit }: Write,
  { region_id, value, ends_at, is_disabled, metadata }: CreateGiftCardInput,
): Promise<string> {
  const region = await loadRegion(tx, region_id);
  const id = newId("gift");
  await tx
    .insertInto("gift_card")
    .values({
      id,
      code: newGiftCardCode(),
      region_id,
      value,
      balance: value,
      tax_rate: giftCardTaxRate(region),
      ends_at: endOf(ends_at),
      is_disabled,
      metadata: metadata ?? null,
    })
    .execute();
  emit({ name: "gift_card.created", resource_type: "gift_card", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/gift-cards",
    can: "gift_cards:write",
    tag: "Gift Cards",
    summary: "Create a gift card",
    description:
      "Its code is made here. It is taxed at the region's rate of this moment, where gift cards are taxed.",
    refuses: { not_found: "The region does not exist." },
    example: {
      region_id: "reg_01JD0000000000000000000000",
      value: 5000,
      ends_at: "2031-12-31T23:00:00.000Z",
    },
  })
  .input(createGiftCardInput)
  .output(envelope("gift_card", giftCardView.schema))
  .mutation(
    write(async (ctx, input) => ({
      gift_card: await show(ctx.tx, giftCardView, await createGiftCard(ctx, input)),
    })),
  );
