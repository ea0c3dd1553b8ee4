import { query, type Tx } from "@backroom/db";
import { changeAddress } from "../carts/addresses";
import type { AddressInput } from "../carts/schema";
import type { Write } from "../core/context";
import { invalidField, notAllowed } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { requireCustomer } from "../customers/public";
import { type LockedOrder, lockOrder, requireLive } from "./lock";
import { type UpdateOrderInput, updateOrderInput } from "./schema";
import { orderView } from "./view";

interface Changed {
  cart_id: string | null;
  email: string;
  customer_id: string;
  billing_address_id: string | null;
  shipping_address_id: string | null;
  no_notification: boolean | null;
  metadata: Record<string, unknown> | null;
}

/**
 * Changes whom an order is for and where it goes (spec/orders.md §8.5). `metadata` merges (Q-25 improved), and
 * `no_notification: false` counts (Q-26 improved). Lines are not changed here: that is what order edits are for.
 */
export async function updateOrder({ tx, emit, now }: Write, input: UpdateOrderInput): Promise<void> {
  const order = await lockOrder(tx, input.id);
  requireLive(order, "be changed");
  if (input.items) refuseItems(order);
  const before = await tx
    .selectFrom("order")
    .select([
      "cart_id",
      "email",
      "customer_id",
      "billing_address_id",
      "shipping_address_id",
      "no_notification",
      "metadata",
    ])
    .where("id", "=", order.id)
    .$castTo<Changed>()
    .executeTakeFirstOrThrow();
  if (input.customer_id !== undefined) await requireCustomer(tx, input.customer_id);
  const countries = await countriesOf(tx, order.region_id, input);
  const after: Changed = {
    ...before,
    email: input.email ?? before.email,
    customer_id: input.customer_id ?? before.customer_id,
    no_notification: input.no_notification ?? before.no_notification,
    metadata: mergedMetadata(before.metadata, input.metadata) ?? before.metadata,
  };
  for (const kind of ["billing", "shipping"] as const) {
    const address = input[`${kind}_address`];
    if (!address) continue;
    const id = await moveTo(tx, kind, order.id, after, address, countries);
    if (kind === "billing") after.billing_address_id = id;
    else after.shipping_address_id = id;
  }
  const { cart_id: _cart, ...columns } = after;
  // The time moves the ETag on when nothing but an address did change.
  await tx
    .updateTable("order")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", order.id)
    .execute();
  emit({
    name: "order.updated",
    resource_type: "order",
    resource_id: order.id,
    data: {
      no_notification: after.no_notification ?? false,
      fields: Object.keys(input).filter((name) => !["id", "fields", "expand"].includes(name)),
    },
    changes: changesBetween({ ...before }, { ...columns }),
  });
}

function refuseItems({ display_id, status, fulfillment_status, payment_status }: LockedOrder): void {
  if (status === "pending" && fulfillment_status === "not_fulfilled" && payment_status === "awaiting") return;
  throw notAllowed(
    `items of order ${display_id} cannot be changed: it is ${status}, ${fulfillment_status} and ${payment_status}`,
  );
}

/** Countries of the order's region, looked up only when an address is sent. */
async function countriesOf(tx: Tx, regionId: string, input: UpdateOrderInput): Promise<string[]> {
  if (!input.billing_address && !input.shipping_address) return [];
  const rows = await query<{ iso_2: string }>(tx, "select iso_2 from country where region_id = $1", [
    regionId,
  ]);
  return rows.map((row) => row.iso_2);
}

/** @returns the id of the address the order now has */
async function moveTo(
  tx: Tx,
  kind: "billing" | "shipping",
  order_id: string,
  order: Changed,
  address: AddressInput,
  countries: readonly string[],
): Promise<string> {
  if (!address.country_code) {
    throw invalidField(`${kind}_address.country_code`, "is required: it must be in the order's region");
  }
  const current = order[`${kind}_address_id`];
  const owner = { cart_id: order.cart_id, order_id };
  return changeAddress(tx, kind, current, owner, address, {
    countries,
    required: true,
    refuse: "invalid_data",
  });
}

export const update = operation
  .meta({
    route: "POST /admin/orders/{id}",
    can: "orders:write",
    tag: "Orders",
    summary: "Update an order",
    description: "Addresses are merged into the present ones.",
    refuses: {
      invalid_data: "An address without a country, or with one outside the order's region.",
      not_allowed: "The order is canceled; or `items` are sent and it is no longer untouched.",
      not_found: "The order or the customer does not exist.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      email: "cara@shop.example",
      metadata: { floor: "3" },
    },
    version: "order",
  })
  .input(updateOrderInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateOrder(ctx, input);
      return { order: await show(ctx.tx, orderView, input.id, input) };
    }),
  );
