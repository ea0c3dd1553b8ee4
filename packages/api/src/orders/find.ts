import { type RawBuilder, sql } from "kysely";
import { escapeLike, likePattern } from "../core/like";

/** Trigrams are what the index is made of. */
const shortestInside = 3;

/** So many orders are looked through from beginning to end in a few milliseconds. */
const few = 10_000;

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
 * triggers keep together in `order_search`; orders without an address too (Q-24 improved). Beyond v1, by SKUs bought.
 */
export function findOrders(q: string): RawBuilder<unknown> {
  const inside = sql`${likePattern(q)}`;
  if (q.length < shortestInside) {
    return found(
      sql`s.terms like (select lower(${short(`%\n${escapeLike(q)}\n%`, inside)}))`,
      short(escapeLike(q), inside),
    );
  }
  const index = indexed(q);
  // Selected, so that it is put into lower case once and not for each row.
  const fits =
    index === likePattern(q)
      ? sql`s.terms like (select lower(${inside}))`
      : // Said of an expression, the second does not reach the index.
        sql`s.terms like (select lower(${index})) and s.terms || '' like (select lower(${inside}))`;
  return found(fits, inside);
}

/**
 * The pattern for one or two characters, which no index finds inside of a text: a shop of few orders is looked through,
 * as v1 does; in others they have to be the whole of a number, name or SKU.
 */
const short = (whole: string, inside: RawBuilder<unknown>) => sql`(
  select case when sum(n) <= ${few} then ${inside} else ${whole} end from row_count where table_name = 'order')`;

const found = (fits: RawBuilder<unknown>, sku: RawBuilder<unknown>) => sql`
    select s.order_id as id, s.created_at from order_search s where ${fits}
    union all
    select s.order_id, s.created_at from order_search s
    where s.order_id = any(array(
      select i.order_id from product_variant v join line_item i on i.variant_id = v.id
      where v.sku ilike ${sku} and i.order_id is not null)) and not (${fits})`;
