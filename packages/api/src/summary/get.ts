import { envelope, operation } from "../core/trpc";
import { summaryInput, summarySchema } from "./schema";
import { summarize } from "./summarize";

export const get = operation
  .meta({
    route: "GET /admin/summary",
    can: "orders:read",
    tag: "Summary",
    summary: "Get the figures of the home page",
    description:
      "Sales of today, this week, this month and the last 30 days, each against the same stretch of the period before; what waits for somebody; best sellers. Sales count what orders placed in the period cost, whether paid yet or not, with tax and shipping and after discounts and gift cards (`total`), less what was paid back of it at any time since (`refunded_total`); canceled orders, drafts, swaps and claims do not count. Amounts are minor units of their currency.",
    example: { time_zone: "Europe/Berlin" },
    own: true,
  })
  .input(summaryInput)
  .output(envelope("summary", summarySchema))
  .query(async ({ ctx, input }) => ({
    summary: await summarize(ctx.db, { timeZone: input.time_zone ?? "UTC", at: new Date() }),
  }));
