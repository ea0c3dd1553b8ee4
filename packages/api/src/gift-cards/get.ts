import { byId } from "../core/fields";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { envelope, operation, pageEnvelope } from "../core/trpc";
import { giftCardView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/gift-cards/{id}",
    can: "gift_cards:read",
    tag: "Gift Cards",
    summary: "Get a gift card",
    refuses: { not_found: "No gift card has this id." },
    example: { id: "gift_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("gift_card", giftCardView.schema))
  .query(async ({ ctx, input }) => ({
    gift_card: await show(ctx.db, giftCardView, input.id, {}, { what: "Gift card" }),
  }));

const cards = defineList(giftCardView, {
  filters: {},
  q: ['t."code"', 't."order_id" in (select id from "order" where display_id::text ilike $q)'],
  limit: 50,
  selectable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/gift-cards",
    can: "gift_cards:read",
    tag: "Gift Cards",
    summary: "List gift cards",
    description: "`q` looks in codes and in the numbers of the orders that sold them.",
    example: { limit: 20, order: "-value" },
  })
  .input(cards.input)
  .output(pageEnvelope("gift_cards", giftCardView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await cards.run(ctx.db, input);
    return { gift_cards: rows, ...page };
  });
