import type { Executor } from "@backroom/db";
import { decorateCart } from "../carts/totals";
import { show } from "../core/read";
import { type DraftOrder, draftOrderView } from "./view";

/** Columns of most answers; updates show all of them (spec/orders.md §1.4, §7.5). */
const shownFields =
  "id,status,display_id,cart_id,order_id,canceled_at,created_at,updated_at,metadata,no_notification_order";

const withoutOrder = draftOrderView.defaultExpand.filter((path) => path !== "order").join(",");

/** One draft order with the totals of its cart. @throws Refusal not_found */
export async function showDraftOrder(
  executor: Executor,
  id: string,
  columns: "shown" | "all" = "shown",
): Promise<DraftOrder> {
  const draft = await show(
    executor,
    draftOrderView,
    id,
    columns === "shown" ? { fields: shownFields } : { expand: withoutOrder },
    { what: "Draft order" },
  );
  if (draft.cart) await decorateCart(executor, draft.cart);
  return draft;
}
