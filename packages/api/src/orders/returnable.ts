import type { Executor } from "@backroom/db";
import { sql } from "kysely";
import { read, show } from "../core/read";
import type { SelectionInput } from "../core/selection";
import { type OrderLineItem, orderLineItemView } from "../line-items/view";
import { type Order, orderView } from "./view";

const name = "returnable_items";

/**
 * An order as `show` reads it, with `returnable_items` if the caller expands them (spec/orders.md §1.4). They come
 * from several relations, so they are none themselves.
 * @throws Refusal not_found
 */
export async function showWithReturnable(
  executor: Executor,
  id: string,
  selection: SelectionInput,
): Promise<Order> {
  const asked = selection.expand?.split(",").map((path) => path.trim()) ?? [];
  if (!asked.includes(name)) return show(executor, orderView, id, selection);
  const expand = asked.filter((path) => path !== name).join(",");
  const order = await show(executor, orderView, id, { ...selection, expand });
  return { ...order, [name]: await returnableItems(executor, id) };
}

/** What was shipped and has not come back: of the order, of its swaps and of its claims. */
const returnableItems = (executor: Executor, orderId: string): Promise<OrderLineItem[]> =>
  read(executor, orderLineItemView, {
    where: [
      sql`t.id = any(array(
        select id from line_item where order_id = ${orderId}
        union all
        select i.id from swap s join line_item i on i.swap_id = s.id where s.order_id = ${orderId}
        union all
        select i.id from claim_order c join line_item i on i.claim_order_id = c.id where c.order_id = ${orderId}
      ))`,
      sql`coalesce(t.returned_quantity, 0) < coalesce(t.shipped_quantity, 0)`,
    ],
    expand: "adjustments,tax_lines,variant.product.profiles",
    orderBy: sql`t.created_at, t.id`,
  });
