import { query } from "@backroom/db";
import { sql } from "kysely";
import { z } from "zod";
import { read } from "../core/read";
import { answer, operation } from "../core/trpc";
import { productTypeView } from "../product-types/view";

export const listTypes = operation
  .meta({
    route: "GET /admin/products/types",
    can: "products:read",
    tag: "Products",
    summary: "List all product types",
    description: "All at once. Product types have a list of their own, with pages.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.strictObject({ types: z.array(productTypeView.schema) })))
  .query(async ({ ctx }) => ({
    types: await read(ctx.db, productTypeView, { orderBy: sql`t.created_at, t.id` }),
  }));

const usage = z.strictObject({
  id: z.string(),
  usage_count: z.string().describe("how many products have it, as text"),
  value: z.string(),
});

export const listTagUsage = operation
  .meta({
    route: "GET /admin/products/tag-usage",
    can: "products:read",
    tag: "Products",
    summary: "List the most used product tags",
    description: "Ten at most. Deleted products count.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.strictObject({ tags: z.array(usage) })))
  .query(async ({ ctx }) => ({
    tags: await query<z.infer<typeof usage>>(
      ctx.db,
      `select t.id, count(l.product_id)::text as usage_count, t.value
       from product_tag t left join product_to_tag l on l.product_tag_id = t.id
       where t.deleted_at is null group by t.id order by count(l.product_id) desc, t.created_at, t.id limit 10`,
    ),
  }));
