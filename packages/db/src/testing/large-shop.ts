import { mixed, sqlId, sqlWord } from "./generated-sql";

/** How many of everything a generated shop has. */
export interface ShopSize {
  products: number;
  /** Products of one price list. */
  listed: number;
  /** Of what products are sorted into and searched by; the n-th collection has `n` at the end of its id. */
  groups?: Groups;
}

interface Groups {
  collections: number;
  categories: number;
  /** Words of which each title has one. */
  nouns: number;
}

const groupsOf = ({ groups }: ShopSize): Groups =>
  groups ?? { collections: 100, categories: 100, nouns: searchedWords.length };

export const largeShop: ShopSize = { products: 200_000, listed: 2_000 };
/** Fewer groups, so that each fills a page as those of the large shop do: answers of the same length are compared. */
export const smallShop: ShopSize = {
  products: 500,
  listed: 50,
  groups: { collections: 20, categories: 20, nouns: 20 },
};

const counts = { types: 20, tags: 100, channels: 4, lists: 10 } as const;

/** Of one kind each, so that a noun is in every hundredth title. */
const words = {
  adjectives:
    "Soft Light Warm Slim Loose Classic Modern Striped Plain Bright Dark Crisp Smooth Rough Short Long Wide".split(
      " ",
    ),
  materials: "Cotton Linen Wool Silk Denim Leather Canvas Fleece Velvet Corduroy Jersey Hemp Cashmere".split(
    " ",
  ),
  nouns: Array.from({ length: 100 }, (_, index) => {
    const start = "Bo Ca Da Fe Go Hu Ji Ka Lo Mi".split(" ")[index % 10];
    const end = "lver ndor rick smar tton vasp wick xter zzle mbra".split(" ")[Math.floor(index / 10)];
    return `${start}${end}`;
  }),
} as const;
/** What the word search of the bench looks for: those that a shop has. */
export const searchedWords = words.nouns;
export const searchedWordsOf = (size: ShopSize): string[] => searchedWords.slice(0, groupsOf(size).nouns);
/** Numbers of what a list is filtered by. */
export const groupCountsOf = (size: ShopSize) => ({ ...groupsOf(size), lists: counts.lists });

const grouped = (table: string, prefix: string, count: number, columns: string, values: string) =>
  `insert into ${table} (id, ${columns}) select ${sqlId(prefix, "n")}, ${values} from generate_series(1, ${count}) n`;

/** One statement per table: about two minutes for the large shop. The order follows the references. */
function statements(size: ShopSize): string[] {
  const { products, listed } = size;
  const groups = { ...counts, ...groupsOf(size) };
  const p = `generate_series(1, ${products}) p`;
  const v = "cross join generate_series(0, 2) v";
  const variantId = sqlId("variant", "p * 3 + v");
  const moment = `timestamptz '2026-01-01' + make_interval(secs => p * 30)`;
  const variants = products * 3;
  return [
    grouped(
      "product_collection",
      "pcol",
      groups.collections,
      "title, handle",
      "'Collection ' || n, 'collection-' || n",
    ),
    grouped("product_type", "ptyp", groups.types, "value", "'Type ' || n"),
    grouped("product_tag", "ptag", groups.tags, "value", "'tag-' || n"),
    grouped("sales_channel", "sc", groups.channels, "name", "'Channel ' || n"),
    `insert into product_category (id, name, handle, mpath, rank, is_active)
     select ${sqlId("pcat", "n")}, 'Category ' || n, 'category-' || n, ${sqlId("pcat", "n")} || '.', n - 1, true
     from generate_series(1, ${groups.categories}) n`,
    grouped(
      "price_list",
      "pl",
      groups.lists,
      "name, description, type, status",
      "'List ' || n, 'made for measuring', 'sale', 'active'",
    ),
    `insert into product (id, title, description, handle, status, thumbnail, profile_id, collection_id, type_id, created_at, updated_at)
     select ${sqlId("prod", "p")},
       ${sqlWord(words.adjectives, mixed("p", 1))} || ' ' || ${sqlWord(words.materials, mixed("p", 2))} || ' ' ||
         ${sqlWord(searchedWordsOf(size), mixed("p", 3))} || ' ' || p,
       'Made for measuring, number ' || p || '. It has a description of a usual length, as shops have.',
       'product-' || p, 'published', 'https://example.com/' || p || '.jpg',
       (select id from shipping_profile where type = 'default' limit 1),
       ${sqlId("pcol", `1 + ${mixed("p", 4)} % ${groups.collections}`)},
       ${sqlId("ptyp", `1 + p % ${groups.types}`)}, ${moment}, ${moment}
     from ${p}`,
    `insert into row_count (table_name, "group", n)
     select 'product', jsonb_build_object('status', status), count(*) from product group by status`,
    `insert into product_count (day, status, n)
     select (created_at at time zone 'UTC')::date, status, count(*) from product group by 1, 2`,
    `insert into product_option (id, title, product_id) select ${sqlId("opt", "p")}, 'Size', ${sqlId("prod", "p")} from ${p}`,
    `insert into product_variant (id, title, product_id, sku, variant_rank, inventory_quantity, manage_inventory, created_at, updated_at)
     select ${variantId}, (array['S','M','L'])[1 + v], ${sqlId("prod", "p")}, 'SKU-' || p || '-' || v, v, 100, false, ${moment}, ${moment}
     from ${p} ${v}`,
    `insert into product_option_value (id, value, option_id, variant_id)
     select ${sqlId("optval", "p * 3 + v")}, (array['S','M','L'])[1 + v], ${sqlId("opt", "p")}, ${variantId} from ${p} ${v}`,
    `insert into money_amount (id, currency_code, amount, variant_id, created_at)
     select ${sqlId("ma", "(p * 3 + v) * 3 + c")}, (array['usd','eur','gbp'])[1 + c], 500 + ${mixed("p", 5)} % 20000 + v * 100,
       ${variantId}, ${moment}
     from ${p} ${v} cross join generate_series(0, 2) c`,
    `insert into money_amount (id, currency_code, amount, variant_id, price_list_id)
     select ${sqlId("ma", `${variants * 3 + 100} + l * ${listed} + p`)}, 'usd', 400, ${sqlId("variant", `(1 + ((l * 7919 + p * 97) % ${products})) * 3`)},
       ${sqlId("pl", "l")}
     from generate_series(1, ${groups.lists}) l cross join generate_series(1, ${listed}) p`,
    `insert into image (id, url) select ${sqlId("img", "p")}, 'https://example.com/' || p || '.jpg' from ${p}`,
    `insert into product_image (product_id, image_id) select ${sqlId("prod", "p")}, ${sqlId("img", "p")} from ${p}`,
    `insert into product_to_tag (product_id, product_tag_id)
     select ${sqlId("prod", "p")}, ${sqlId("ptag", `1 + (p + t * 37) % ${groups.tags}`)} from ${p} cross join generate_series(0, 1) t`,
    `insert into product_to_sales_channel (product_id, sales_channel_id)
     select ${sqlId("prod", "p")}, ${sqlId("sc", `1 + p % ${groups.channels}`)} from ${p}`,
    `insert into product_to_category (product_id, product_category_id)
     select ${sqlId("prod", "p")}, ${sqlId("pcat", `1 + ${mixed("p", 6)} % ${groups.categories}`)} from ${p}`,
    `insert into product_listing (kind, value_id, product_id, created_at)
     select 'category', c.product_category_id, p.id, p.created_at
     from product_to_category c join product p on p.id = c.product_id
     union
     select 'price_list', m.price_list_id, p.id, p.created_at
     from money_amount m join product_variant v on v.id = m.variant_id join product p on p.id = v.product_id
     where m.price_list_id is not null`,
  ];
}

/**
 * Fills a migrated database that has the defaults. The same numbers make the same shop, id by id.
 * @param onStatement told of each table
 */
export async function fillShop(
  client: { query(text: string): Promise<unknown> },
  size: ShopSize,
  onStatement: (text: string) => void = () => undefined,
): Promise<void> {
  await client.query("begin");
  // No history of prices that nobody set, and no checks of references that are right by construction.
  await client.query("set local session_replication_role = replica");
  for (const text of statements(size)) {
    onStatement(text);
    await client.query(text);
  }
  await client.query("commit");
  await client.query("vacuum analyze");
}
