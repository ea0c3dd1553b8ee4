import { type Executor, query } from "@backroom/db";
import type { BestSeller } from "./schema";

/**
 * The ten variants of which most pieces were sold, and not returned, by orders placed in the span; canceled orders
 * left out. Revenue is kept apart by currency. The lines are looked up order by order: `offset 0` keeps the planner
 * from reading the whole table of lines instead, whose size is the age of the shop.
 */
export async function bestSellers(
  executor: Executor,
  span: { from: number; at: number },
): Promise<BestSeller[]> {
  return query<BestSeller>(
    executor,
    `with sold as materialized (
       select l.variant_id, o.currency_code, sum(l.kept)::bigint as quantity, sum(l.revenue)::bigint as revenue
       from "order" o cross join lateral (
         select i.variant_id, i.quantity - coalesce(i.returned_quantity, 0) as kept,
           case when coalesce(i.returned_quantity, 0) = 0 then i.total else i.refundable end as revenue
         from line_item i where i.order_id = o.id and i.variant_id is not null and not i.is_return offset 0
       ) l
       where o.created_at >= $1 and o.created_at <= $2 and o.status <> 'canceled'
       group by l.variant_id, o.currency_code
     ), best as (
       select variant_id, sum(quantity)::bigint as quantity from sold
       group by variant_id having sum(quantity) > 0 order by 2 desc, 1 limit 10
     )
     select b.variant_id, v.title as variant_title, v.product_id, p.title as product_title, p.thumbnail, b.quantity,
       (select json_agg(json_build_object('currency_code', s.currency_code, 'amount', coalesce(s.revenue, 0))
          order by s.currency_code) from sold s where s.variant_id = b.variant_id) as revenue
     from best b join product_variant v on v.id = b.variant_id join product p on p.id = v.product_id
     order by b.quantity desc, b.variant_id`,
    [new Date(span.from).toISOString(), new Date(span.at).toISOString()],
  );
}
