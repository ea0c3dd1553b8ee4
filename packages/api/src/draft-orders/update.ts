import { query } from "@backroom/db";
import { coversRegion } from "@backroom/domain";
import { type CountryRule, changeAddress, insertAddress, requireAddress } from "../carts/addresses";
import { refreshAdjustments } from "../carts/adjustments";
import { decideDiscounts, discountsOf, replaceDiscounts } from "../carts/discounts";
import { type CartForRules, loadCart } from "../carts/load";
import { type CartRegion, loadCartRegion } from "../carts/region";
import { repriceLines } from "../carts/reprice";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { findOrCreateGuest, loadCustomerGroupIds, requireCustomer } from "../customers/public";
import { type UpdateDraftOrderInput, updateDraftOrderInput } from "./schema";
import { showDraftOrder } from "./show";
import { lockDraft, touchDraft } from "./store";
import { draftOrderView } from "./view";

/**
 * Changes customer, region, addresses and discounts of a draft, in this order (spec/orders.md §6.2), in one
 * transaction (Q-65 improved). Automatic prices follow the new customer or region; prices given by hand stay,
 * and a variant without a price in the new region is refused instead of dropped (Q-14 improved).
 */
export async function updateDraftOrder(ctx: Write, input: UpdateDraftOrderInput): Promise<void> {
  const { tx, emit, now } = ctx;
  const draft = await lockDraft(tx, input.id, "change");
  const cart = await loadCart(tx, draft.cart_id);
  const customer = await changeCustomer(ctx, cart, input);
  const customerId = customer?.id ?? cart.customer_id;
  const customer_group_ids = customerId ? await loadCustomerGroupIds(tx, customerId) : null;

  const changesRegion = typeof input.region_id === "string" && input.region_id !== cart.region_id;
  if (changesRegion && (cart.completed_at !== null || cart.payment_authorized_at !== null)) {
    throw notAllowed("region_id cannot be changed: the cart is completed or its payment is authorized");
  }
  const region = await loadCartRegion(
    tx,
    changesRegion && input.region_id ? input.region_id : cart.region_id,
  );
  if (input.customer_id || input.region_id) {
    await repriceLines(tx, cart.lines, { region, customer_group_ids, now });
  }
  if (changesRegion) await moveToRegion(ctx, cart, region, input);
  await changeAddresses(ctx, cart, region, input, changesRegion);

  if (input.discounts) {
    const codes = input.discounts.map((discount) => discount.code);
    const decided = await decideDiscounts(tx, codes, { region_id: region.id, customer_group_ids }, now);
    await replaceDiscounts(tx, cart.id, decided);
  }
  const { lines } = await loadCart(tx, cart.id);
  await refreshAdjustments(tx, region, lines, await discountsOf(tx, cart.id));
  if (input.no_notification_order !== undefined) {
    await query(tx, "update draft_order set no_notification_order = $2 where id = $1", [
      draft.id,
      input.no_notification_order,
    ]);
    emit({ name: "draft_order.updated", resource_type: "draft_order", resource_id: draft.id });
  }
  await touchDraft(tx, draft);
  if (customer) emit({ name: "cart.customer_updated", resource_type: "cart", resource_id: cart.id });
  emit({ name: "cart.updated", resource_type: "cart", resource_id: cart.id });
}

/** A known customer brings its e-mail; without one, the e-mail finds or makes a guest. */
async function changeCustomer(ctx: Write, cart: CartForRules, input: UpdateDraftOrderInput) {
  if (!input.customer_id && !input.email) return undefined;
  const customer = input.customer_id
    ? await requireCustomer(ctx.tx, input.customer_id)
    : await findOrCreateGuest(ctx, input.email ?? "");
  await query(ctx.tx, "update cart set customer_id = $2, email = $3 where id = $1", [
    cart.id,
    customer.id,
    customer.email,
  ]);
  return customer;
}

/** What does not fit the new region goes: shipping methods, its discounts, gift cards, payment sessions. */
async function moveToRegion(
  { tx }: Write,
  cart: CartForRules,
  region: CartRegion,
  input: UpdateDraftOrderInput,
): Promise<void> {
  await query(tx, "update cart set region_id = $2 where id = $1", [cart.id, region.id]);
  await query(tx, "delete from shipping_method where cart_id = $1", [cart.id]);
  await query(tx, "delete from custom_shipping_option where cart_id = $1", [cart.id]);
  await query(tx, "delete from cart_gift_card where cart_id = $1", [cart.id]);
  await query(tx, "delete from payment_session where cart_id = $1", [cart.id]);
  await query(tx, "update line_item set has_shipping = (variant_id is null) where cart_id = $1", [cart.id]);
  const kept = (await discountsOf(tx, cart.id)).filter((discount) => coversRegion(discount, region.id));
  await replaceDiscounts(tx, cart.id, kept);

  const rule: CountryRule = { countries: region.countries, required: false, refuse: "not_allowed" };
  const given = input.shipping_address;
  const asked = input.country_code ?? (typeof given === "string" ? null : given?.country_code);
  if (asked && !region.countries.includes(asked.toLowerCase())) {
    throw notAllowed(`country_code ${asked} is not in the region ${region.name}`);
  }
  // A stored address takes the place of the present one, which is left as it is.
  if (typeof given === "string") return;
  // Without a country asked for, it is cleared, or the only one of the region.
  const [only] = region.countries;
  const country_code = asked ?? (region.countries.length === 1 ? (only ?? null) : null);
  if (cart.shipping_address_id === null && country_code === null) return;
  const id = await changeAddress(
    tx,
    "shipping",
    cart.shipping_address_id,
    ownedBy(cart),
    { country_code },
    rule,
  );
  await query(tx, "update cart set shipping_address_id = $2 where id = $1", [cart.id, id]);
}

async function changeAddresses(
  { tx }: Write,
  cart: CartForRules,
  region: CartRegion,
  input: UpdateDraftOrderInput,
  changedRegion: boolean,
): Promise<void> {
  // The billing country may be any (Q-15 kept); that it exists is for the foreign key to say.
  const anywhere: CountryRule = { countries: null, required: false, refuse: "invalid_data" };
  const inRegion: CountryRule = { countries: region.countries, required: false, refuse: "invalid_data" };
  for (const [kind, given, rule] of [
    ["billing", input.billing_address, anywhere],
    ["shipping", input.shipping_address, inRegion],
  ] as const) {
    if (!given) continue;
    const column = kind === "billing" ? "billing_address_id" : "shipping_address_id";
    const current = changedRegion ? await currentAddress({ tx }, cart.id, column) : cart[column];
    const id =
      typeof given === "string"
        ? await requireAddress(tx, kind, given, rule)
        : current === null
          ? await insertAddress(tx, kind, given, rule)
          : await changeAddress(tx, kind, current, ownedBy(cart), given, rule);
    await query(tx, `update cart set ${column} = $2 where id = $1`, [cart.id, id]);
  }
}

const ownedBy = (cart: CartForRules) => ({ cart_id: cart.id, order_id: null });

async function currentAddress(
  { tx }: Pick<Write, "tx">,
  cartId: string,
  column: "billing_address_id" | "shipping_address_id",
): Promise<string | null> {
  const cart = await tx.selectFrom("cart").select(column).where("id", "=", cartId).executeTakeFirstOrThrow();
  return cart[column];
}

export const update = operation
  .meta({
    route: "POST /admin/draft-orders/{id}",
    can: "draft_orders:write",
    tag: "Draft Orders",
    summary: "Update a draft order",
    description: "`discounts` replaces the set. Addresses are merged into the present ones.",
    refuses: {
      invalid_data: "A shipping country outside the region, or a discount of another region.",
      not_allowed: "The draft order is completed, or a discount may not be used.",
      not_found: "The draft order, region, customer, address or discount code is unknown.",
    },
    example: { id: "dorder_01JD0000000000000000000000", discounts: [{ code: "WELCOME10" }] },
    version: "draft_order",
  })
  .input(updateDraftOrderInput)
  .output(envelope("draft_order", draftOrderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateDraftOrder(ctx, input);
      return { draft_order: await showDraftOrder(ctx.tx, input.id, "all") };
    }),
  );
