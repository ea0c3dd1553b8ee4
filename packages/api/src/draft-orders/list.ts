import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { enumFilter, textWhere } from "../core/value-filters";
import { listedDraftOrderView } from "./view";

const listed = "id,status,display_id,cart_id,order_id,canceled_at,updated_at,metadata,no_notification_order";

/** One union of ids, each part from the index of its table (docs/decisions/0007-large-lists.md). */
const draftSearch = `t.id = any(array(
  select id from draft_order where display_id::text ilike $q
  union all
  select d.id from cart c join draft_order d on d.cart_id = c.id where c.email ilike $q
))`;

const drafts = defineList(listedDraftOrderView, {
  filters: {
    status: enumFilter(["open", "completed"], { arrayOnly: true }),
    // Of our own: the drafts on a customer's page.
    customer_id: textWhere('t."cart_id" in (select id from cart where customer_id = $value)'),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  },
  q: [draftSearch],
  limit: 50,
  limitZero: "no row",
});

export const list = operation
  .meta({
    route: "GET /admin/draft-orders",
    can: "draft_orders:read",
    tag: "Draft Orders",
    summary: "List draft orders",
    description: "Carts in a list have no totals: these would follow live rates and prices.",
    example: { limit: 10, q: "ada@example.com" },
  })
  .input(drafts.input)
  .output(pageEnvelope("draft_orders", listedDraftOrderView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await drafts.run(ctx.db, { fields: listed, ...input });
    return { draft_orders: rows, ...page };
  });
