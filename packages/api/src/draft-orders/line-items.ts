import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { addLine, deleteLine, updateLine } from "./lines";
import { addLineInput, deleteLineInput, updateLineInput } from "./schema";
import { showDraftOrder } from "./show";
import { draftOrderView } from "./view";

const id = "dorder_01JD0000000000000000000000";
const line_id = "item_01JD0000000000000000000000";
const shared = { can: "draft_orders:write", tag: "Draft Orders", version: "draft_order" } as const;

export const addLineItem = operation
  .meta({
    ...shared,
    route: "POST /admin/draft-orders/{id}/line-items",
    summary: "Append a line to a draft order",
    refuses: {
      invalid_data: "The variant is unknown or has no price in the region.",
      not_allowed: "The draft is completed, or there is not enough stock (code `insufficient_inventory`).",
      not_found: "No draft order has this id.",
    },
    example: { id, variant_id: "variant_01JD0000000000000000000000", quantity: 1 },
  })
  .input(addLineInput)
  .output(envelope("draft_order", draftOrderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await addLine(ctx, input);
      return { draft_order: await showDraftOrder(ctx.tx, input.id) };
    }),
  );

export const updateLineItem = operation
  .meta({
    ...shared,
    route: "POST /admin/draft-orders/{id}/line-items/{line_id}",
    summary: "Change a line of a draft order",
    refuses: {
      invalid_data: "The line is not one of this draft order.",
      not_allowed: "The draft is completed, or there is not enough stock (code `insufficient_inventory`).",
      not_found: "No draft order has this id.",
    },
    example: { id, line_id, quantity: 3 },
  })
  .input(updateLineInput)
  .output(envelope("draft_order", draftOrderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateLine(ctx, input);
      return { draft_order: await showDraftOrder(ctx.tx, input.id) };
    }),
  );

export const deleteLineItem = operation
  .meta({
    ...shared,
    route: "DELETE /admin/draft-orders/{id}/line-items/{line_id}",
    summary: "Remove a line from a draft order",
    description: "An unknown line is no error.",
    refuses: { not_allowed: "The draft order is completed.", not_found: "No draft order has this id." },
    example: { id, line_id },
  })
  .input(deleteLineInput)
  .output(envelope("draft_order", draftOrderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await deleteLine(ctx, input);
      return { draft_order: await showDraftOrder(ctx.tx, input.id) };
    }),
  );
