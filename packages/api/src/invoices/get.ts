import { query } from "@backroom/db";
import { notFound } from "../core/errors";
import { byId } from "../core/fields";
import { fileAnswer, toFileAnswer } from "../core/file-answer";
import { find } from "../core/read";
import { operation } from "../core/trpc";
import { invoicePdf } from "./layout";
import { invoiceContent } from "./schema";
import { invoiceView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/orders/{id}/invoice",
    can: "orders:read",
    tag: "Orders",
    summary: "Show the invoice of an order as PDF",
    description: "As it was billed, whatever has happened to the order since.",
    refuses: { not_found: "No order has this id, or it is not billed yet." },
    example: { id: "order_01JD0000000000000000000000" },
    file: "application/pdf",
    own: true,
  })
  .input(byId)
  .output(fileAnswer)
  .query(async ({ ctx, input }) => {
    const invoice = await find(ctx.db, invoiceView, input.id, {}, { by: "order_id" });
    if (!invoice) throw notFound("Invoice of order", input.id);
    const [row] = await query<{ content: unknown }>(ctx.db, "select content from invoice where id = $1", [
      invoice.id,
    ]);
    const pdf = await invoicePdf(invoice, invoiceContent.parse(row?.content));
    return toFileAnswer(`invoice-${invoice.number}.pdf`, "application/pdf", pdf);
  });
