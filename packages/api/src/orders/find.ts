import { type RawBuilder, sql } from "kysely";
import { escapeLike } from "../core/filters";
import { likePattern } from "../core/list";

/** Trigrams are what the index is made of. */
const shortestInside = 3;

/** Characters before an @ that the index is asked for: more cost more, and these tell nearly all apart. */
const tail = 10;

/** What the index is asked for; all that the whole pattern fits, it fits as well. */
function indexed(q: string): string {
  const local = q.slice(0, q.lastIndexOf("@")).slice(-tail);
  // Half of all customers share what follows the @.
  return q.includes("@") && /[a-z0-9]{3}/i.test(local) ? `%${escapeLike(local)}%` : likePattern(q);
}

/**
 * SQL of the orders that a text finds: in e-mail, number, names of customer and shipping address, and phone, which
 * triggers keep together in `order_search`; orders without an address too (Q-24 improved). Beyond v1, by SKUs bought. One or
 * two characters have to be the whole of one of these, as no index finds them inside of a text.
 */
export function findOrders(q: string): RawBuilder<unknown> {
  const isWhole = q.length < shortestInside;
  const term = isWhole ? `%\n${escapeLike(q)}\n%` : likePattern(q);
  const index = isWhole ? term : indexed(q);
  // Selected, so that it is put into lower case once and not for each row.
  const fits =
    index === term
      ? sql`s.terms like (select lower(${term}))`
      : // Said of an expression, the second does not reach the index.
        sql`s.terms like (select lower(${index})) and s.terms || '' like (select lower(${term}))`;
  return sql`
    select s.order_id as id, s.created_at from order_search s where ${fits}
    union all
    select s.order_id, s.created_at from order_search s
    where s.order_id = any(array(
      select i.order_id from product_variant v join line_item i on i.variant_id = v.id
      where v.sku ilike ${isWhole ? escapeLike(q) : term} and i.order_id is not null)) and not (${fits})`;
}
