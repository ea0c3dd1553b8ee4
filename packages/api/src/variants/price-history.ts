import { query } from "@backroom/db";
import {
  type CurrentPrice,
  type LowestPrice,
  type PriceChangeInPlace,
  type PriceListState,
  selectLowestPrices,
} from "@backroom/domain";
import { z } from "zod";
import type { Context } from "../core/context";
import { idSchema, money, timestamp } from "../core/fields";
import { maxLimit } from "../core/list";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { variantView } from "../products/view";

const defaultLimit = 50;
const nullableText = z.string().nullable();
const nullableInt = z.int().nullable();

const change = z.strictObject({
  id: z.int(),
  created_at: timestamp,
  currency_code: z.string(),
  region_id: nullableText,
  price_list_id: nullableText.describe("null for a default price"),
  min_quantity: nullableInt,
  max_quantity: nullableInt,
  from: money.nullable().describe("null: there was no such price"),
  to: money.nullable().describe("null: there is none any more"),
  actor_type: z.enum(["user", "system"]),
  actor_id: nullableText,
  actor_name: nullableText.describe("null for the system"),
});
const lowest = z.strictObject({
  currency_code: z.string(),
  region_id: nullableText.describe("for a region with prices of its own"),
  amount: money,
  price_list_id: nullableText.describe("null for a default price"),
});
const output = z.strictObject({
  price_changes: z.array(change).describe("newest first"),
  lowest_prices: z
    .array(lowest)
    .describe("of the last 30 days, with the price in force when they began: one per currency and region"),
  count: z.int(),
  offset: z.int(),
  limit: z.int(),
});
const input = z.strictObject({
  id: idSchema,
  limit: z.int().min(0).max(maxLimit).nullish().describe(`default ${defaultLimit}`),
  offset: z.int().min(0).max(1_000_000_000).nullish(),
});

const place = "c.currency_code, c.region_id, c.price_list_id, c.min_quantity, c.max_quantity";
const pageText = `select c.id, c.created_at, ${place}, c.from_amount as "from", c.to_amount as "to",
    c.actor_type, c.actor_id,
    coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) as actor_name
  from price_change c left join "user" u on u.id = c.actor_id
  where c.variant_id = $1 order by c.created_at desc, c.id desc limit $2 offset $3`;

const windowDays = 30;

/** The lowest prices of the days before `now`; one statement for each kind of row. */
async function lowestPrices(db: Context["db"], variantId: string, now: Date): Promise<LowestPrice[]> {
  const window = { from: new Date(now.getTime() - windowDays * 86_400_000), to: now };
  const [current, changes, lists] = await Promise.all([
    query<CurrentPrice>(
      db,
      `select c.id as price_id, c.amount, ${place} from money_amount c
       where c.variant_id = $1 and c.deleted_at is null order by c.created_at, c.id`,
      [variantId],
    ),
    query<PriceChangeInPlace>(
      db,
      `select c.price_id, ${place}, c.from_amount as "from", c.to_amount as "to", c.created_at as at
       from price_change c where c.variant_id = $1 and c.created_at > $2 order by c.id`,
      [variantId, window.from.toISOString()],
    ),
    query<PriceListState>(
      db,
      `select s.price_list_id, s.status, s.starts_at, s.ends_at, s.is_open, s.created_at as at
       from price_list_change s
       where s.price_list_id in (select price_list_id from money_amount where variant_id = $1)
         or s.price_list_id in (select price_list_id from price_change where variant_id = $1 and created_at > $2)
       order by s.id`,
      [variantId, window.from.toISOString()],
    ),
  ]);
  return selectLowestPrices({ current, changes, lists }, window);
}

export const priceHistory = operation
  .meta({
    route: "GET /admin/variants/{id}/price-history",
    can: "products:read",
    tag: "Product Variants",
    summary: "Get who changed the prices of a variant",
    description:
      "Every change of its default prices and of its prices in price lists, whoever made it and however. `lowest_prices` are those that anyone could buy one piece for in the last 30 days, as the EU's Omnibus directive asks for beside a reduced price.",
    refuses: { not_found: "No variant has this id." },
    example: { id: "variant_01JD0000000000000000000000", limit: 20 },
    own: true,
  })
  .input(input)
  .output(answer(output))
  .query(async ({ ctx: { db }, input: { id, ...page } }) => {
    await show(db, variantView, id, { fields: "id", expand: "" }, { what: "Variant" });
    const { limit, offset } = { limit: page.limit || defaultLimit, offset: page.offset ?? 0 };
    const [price_changes, [counted], lowest_prices] = await Promise.all([
      query<z.infer<typeof change>>(db, pageText, [id, limit, offset]),
      query<{ count: number }>(db, "select count(*) as count from price_change where variant_id = $1", [id]),
      lowestPrices(db, id, new Date()),
    ]);
    return { price_changes, lowest_prices, count: counted?.count ?? 0, offset, limit };
  });
