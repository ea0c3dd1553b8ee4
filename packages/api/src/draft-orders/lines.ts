import { query } from "@backroom/db";
import { findMergeTarget } from "@backroom/domain";
import { refreshAdjustments } from "../carts/adjustments";
import { discountsOf } from "../carts/discounts";
import { type CartForRules, hasShipping, loadCart } from "../carts/load";
import { type CartRegion, loadCartRegion } from "../carts/region";
import { insertLines, loadPricing, makeLines } from "../carts/sale-lines";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { maxAmount } from "../core/fields";
import { mergedMetadata } from "../core/json";
import { loadCustomerGroupIds } from "../customers/public";
import { requireStock } from "../products/public";
import type { AddLineInput, UpdateLineInput } from "./schema";
import { type LockedDraft, lockDraft, touchDraft } from "./store";

/** A draft opened for a change of its lines. */
interface OpenDraft {
  draft: LockedDraft;
  cart: CartForRules;
  region: CartRegion;
}

async function openDraft({ tx }: Write, id: string): Promise<OpenDraft> {
  const draft = await lockDraft(tx, id, "change");
  const cart = await loadCart(tx, draft.cart_id);
  return { draft, cart, region: await loadCartRegion(tx, cart.region_id) };
}

/** What every change of lines ends with: discounts shared anew, the draft's ETag moved on, the event. */
async function finish({ tx, emit }: Write, { draft, region }: OpenDraft): Promise<void> {
  const { lines } = await loadCart(tx, draft.cart_id);
  const discounts = await discountsOf(tx, draft.cart_id);
  await refreshAdjustments(tx, region, lines, discounts);
  await touchDraft(tx, draft);
  emit({ name: "cart.updated", resource_type: "cart", resource_id: draft.cart_id });
}

/**
 * Adds a line (spec/orders.md §7.4). A variant merges into a line of the same variant and metadata whose price
 * is automatic, and its price is selected again for the new quantity. Shipping methods stay (Q-19 improved).
 */
export async function addLine(ctx: Write, input: AddLineInput): Promise<void> {
  const { tx } = ctx;
  const open = await openDraft(ctx, input.id);
  const { draft, cart, region } = open;
  const customer_group_ids = cart.customer_id ? await loadCustomerGroupIds(tx, cart.customer_id) : null;
  const context = { region, customer_group_ids, now: ctx.now };
  const [line] = await makeLines(tx, [input], context);
  if (!line) throw new Error("makeLines answers one line per request");
  if (line.variant_id === null) {
    await insertLines(tx, cart.id, [line]);
    await touchDraft(tx, draft);
    return;
  }
  const target = findMergeTarget(cart.lines, line);
  const quantity = (target?.quantity ?? 0) + line.quantity;
  if (quantity > maxAmount) throw invalidField("quantity", `adds up to ${quantity}, more than ${maxAmount}`);
  await requireStock(tx, line.variant_id, quantity, cart.sales_channel_id);
  if (target) {
    const pricing = await loadPricing(tx, [line.variant_id], context);
    const price = pricing.price(line.variant_id, quantity, undefined);
    await tx
      .updateTable("line_item")
      .set({
        quantity,
        unit_price: price.unit_price,
        includes_tax: price.includes_tax,
        has_own_price: false,
      })
      .where("id", "=", target.id)
      .execute();
  } else {
    await insertLines(tx, cart.id, [{ ...line, has_shipping: hasShipping(line, cart.methods) }]);
  }
  await finish(ctx, open);
}

/** Changes a line; quantity 0 removes it. The price is not selected again (spec/orders.md §7.4). */
export async function updateLine(ctx: Write, input: UpdateLineInput): Promise<void> {
  const open = await openDraft(ctx, input.id);
  if (input.quantity === 0) return removeLine(ctx, open, input.line_id);
  const line = open.cart.lines.find((candidate) => candidate.id === input.line_id);
  if (!line) throw invalidField("line_id", `${input.line_id} is not a line of this draft order`);
  const quantity = input.quantity ?? line.quantity;
  if (line.variant_id !== null && quantity !== line.quantity) {
    await requireStock(ctx.tx, line.variant_id, quantity, open.cart.sales_channel_id);
  }
  await ctx.tx
    .updateTable("line_item")
    .set({
      quantity,
      ...(input.title ? { title: input.title } : {}),
      // A price sent back unchanged does not make an automatic price a given one.
      ...(typeof input.unit_price === "number" && input.unit_price !== line.unit_price
        ? { unit_price: input.unit_price, has_own_price: true }
        : {}),
      metadata: mergedMetadata(line.metadata, input.metadata),
    })
    .where("id", "=", line.id)
    .execute();
  await finish(ctx, open);
}

/** Removes a line; an unknown one is no error. */
export async function deleteLine(ctx: Write, input: { id: string; line_id: string }): Promise<void> {
  await removeLine(ctx, await openDraft(ctx, input.id), input.line_id);
}

async function removeLine(ctx: Write, open: OpenDraft, lineId: string): Promise<void> {
  if (!open.cart.lines.some((line) => line.id === lineId)) return;
  await query(ctx.tx, "delete from line_item where id = $1 and cart_id = $2", [lineId, open.cart.id]);
  await finish(ctx, open);
}
