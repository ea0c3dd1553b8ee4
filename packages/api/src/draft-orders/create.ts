import { newId, query, type Tx } from "@backroom/db";
import { insertAddress, insertOnlyCountry, requireAddress } from "../carts/addresses";
import { refreshAdjustments } from "../carts/adjustments";
import { decideDiscounts, linkDiscounts } from "../carts/discounts";
import { hasShipping } from "../carts/load";
import { type CartRegion, loadCartRegion } from "../carts/region";
import { insertLines, makeLines } from "../carts/sale-lines";
import type { AddressInput } from "../carts/schema";
import { decideMethods, insertMethods } from "../carts/shipping";
import { sumOfLines } from "../carts/subtotal";
import type { Write } from "../core/context";
import { invalid } from "../core/errors";
import { displayIdFor } from "../core/numbers";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { findOrCreateGuest, loadCustomer, loadCustomerGroupIds } from "../customers/public";
import { type CreateDraftOrderInput, createDraftOrderInput } from "./schema";
import { showDraftOrder } from "./show";
import { draftOrderView } from "./view";

/** Cart, draft, lines, shipping methods and discounts in one transaction (spec/orders.md §7.2). @returns its id */
export async function createDraftOrder(ctx: Write, input: CreateDraftOrderInput): Promise<string> {
  const { tx, emit, now } = ctx;
  const region = await loadCartRegion(tx, input.region_id);
  const sales_channel_id = await defaultChannel(tx);
  const customer = await customerOf(ctx, input);
  const customer_group_ids = await loadCustomerGroupIds(tx, customer.id);

  const lines = await makeLines(tx, input.items ?? [], { region, customer_group_ids, now });
  const discounts = await decideDiscounts(
    tx,
    (input.discounts ?? []).map((discount) => discount.code),
    { region_id: region.id, customer_group_ids },
    now,
  );
  const sums = await sumOfLines(tx, region, lines);
  const methods = await decideMethods(tx, input.shipping_methods, { region_id: region.id, ...sums });

  const cartId = newId("cart");
  await tx
    .insertInto("cart")
    .values({
      id: cartId,
      type: "draft_order",
      region_id: region.id,
      sales_channel_id,
      customer_id: customer.id,
      email: customer.email,
      shipping_address_id: await addressOf(tx, "shipping", input.shipping_address, region),
      billing_address_id: await addressOf(tx, "billing", input.billing_address, region),
      metadata: input.metadata ?? {},
    })
    .execute();
  const id = newId("dorder");
  await tx
    .insertInto("draft_order")
    .values({
      id,
      display_id: await displayIdFor(ctx, "draft_order"),
      cart_id: cartId,
      no_notification_order: input.no_notification_order ?? null,
    })
    .execute();
  await insertLines(
    tx,
    cartId,
    lines.map((line) => ({ ...line, has_shipping: hasShipping(line, methods) })),
  );
  await insertMethods(tx, cartId, methods);
  await linkDiscounts(tx, cartId, discounts);
  if (discounts.length > 0) await refreshAdjustments(tx, region, lines, discounts);

  emit({ name: "cart.created", resource_type: "cart", resource_id: cartId });
  emit({ name: "draft_order.created", resource_type: "draft_order", resource_id: id });
  emit({ name: "cart.updated", resource_type: "cart", resource_id: cartId });
  return id;
}

/** An existing customer wins over the e-mail of the request; an unknown one is ignored (orders.md §6.1). */
async function customerOf(ctx: Write, input: CreateDraftOrderInput) {
  const known = input.customer_id ? await loadCustomer(ctx.tx, input.customer_id) : undefined;
  return known ?? (await findOrCreateGuest(ctx, input.email));
}

/** Drafts are always sold in the store's default channel. @throws Refusal when it is disabled. */
export async function defaultChannel(tx: Tx): Promise<string | null> {
  const [channel] = await query<{ id: string; is_disabled: boolean }>(
    tx,
    "select c.id, c.is_disabled from store s join sales_channel c on c.id = s.default_sales_channel_id",
  );
  if (channel?.is_disabled) throw invalid(`The store's default sales channel ${channel.id} is disabled`);
  return channel?.id ?? null;
}

async function addressOf(
  tx: Tx,
  kind: "shipping" | "billing",
  given: AddressInput | string | null | undefined,
  region: CartRegion,
): Promise<string | null> {
  const rule = { countries: region.countries, required: true, refuse: "not_allowed" } as const;
  if (typeof given === "string") return requireAddress(tx, kind, given, rule);
  if (given) return insertAddress(tx, kind, given, rule);
  return kind === "shipping" ? insertOnlyCountry(tx, region.countries) : null;
}

export const create = operation
  .meta({
    route: "POST /admin/draft-orders",
    can: "draft_orders:write",
    tag: "Draft Orders",
    summary: "Create a draft order",
    description: "Sent with `Dry-Run: true` it answers the totals and changes nothing.",
    refuses: {
      invalid_data: "A variant is unknown or has no price in the region.",
      not_allowed:
        "A country outside the region, a discount that may not be used, or an unmet shipping requirement.",
      not_found: "The region, an address, a shipping option or a discount code is unknown.",
    },
    example: {
      email: "ada@example.com",
      region_id: "reg_01JD0000000000000000000000",
      items: [{ variant_id: "variant_01JD0000000000000000000000", quantity: 2 }],
      shipping_methods: [{ option_id: "so_01JD0000000000000000000000" }],
      shipping_address: {
        first_name: "Ada",
        last_name: "Lovelace",
        address_1: "1 Main Street",
        country_code: "us",
      },
      discounts: [{ code: "WELCOME10" }],
    },
  })
  .input(createDraftOrderInput)
  .output(envelope("draft_order", draftOrderView.schema))
  .mutation(
    write(async (ctx, input) => ({
      draft_order: await showDraftOrder(ctx.tx, await createDraftOrder(ctx, input)),
    })),
  );
