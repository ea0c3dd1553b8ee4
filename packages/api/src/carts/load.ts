import { query, type Tx } from "@backroom/db";
import type { ProductFacts } from "@backroom/domain";

/** A line of a cart as the rules see it. */
export interface CartLine {
  id: string;
  variant_id: string | null;
  title: string;
  unit_price: number;
  quantity: number;
  includes_tax: boolean;
  allow_discounts: boolean;
  is_return: boolean;
  should_merge: boolean;
  /** Its price was changed by hand. */
  has_own_price: boolean;
  has_shipping: boolean | null;
  metadata: Record<string, unknown> | null;
  product: (ProductFacts & { profile_id: string }) | null;
}

export interface CartForRules {
  id: string;
  region_id: string;
  customer_id: string | null;
  email: string | null;
  sales_channel_id: string | null;
  billing_address_id: string | null;
  shipping_address_id: string | null;
  completed_at: string | null;
  payment_authorized_at: string | null;
  metadata: Record<string, unknown> | null;
  lines: CartLine[];
  methods: CartMethod[];
}

export interface CartMethod {
  id: string;
  shipping_option_id: string;
  profile_id: string;
  price: number;
}

interface LineRow extends Omit<CartLine, "product"> {
  product_id: string | null;
  type_id: string | null;
  collection_id: string | null;
  profile_id: string | null;
  tag_ids: string[];
}

/** Loads what the rules of a draft's cart need: three statements, whatever its size. */
export async function loadCart(tx: Tx, cartId: string): Promise<CartForRules> {
  const cart = await tx
    .selectFrom("cart")
    .select([
      "id",
      "region_id",
      "customer_id",
      "email",
      "sales_channel_id",
      "billing_address_id",
      "shipping_address_id",
      "completed_at",
      "payment_authorized_at",
      "metadata",
    ])
    .where("id", "=", cartId)
    .executeTakeFirstOrThrow();
  const rows = await query<LineRow>(
    tx,
    `select i.id, i.variant_id, i.title, i.unit_price, i.quantity, i.includes_tax, i.allow_discounts, i.is_return,
            i.should_merge, i.has_own_price, i.has_shipping, i.metadata, p.id as product_id, p.type_id, p.collection_id, p.profile_id,
            array(select t.product_tag_id from product_to_tag t where t.product_id = p.id) as tag_ids
       from line_item i
       left join product_variant v on v.id = i.variant_id
       left join product p on p.id = v.product_id
      where i.cart_id = $1 order by i.created_at, i.id`,
    [cartId],
  );
  const methods = await query<CartMethod>(
    tx,
    `select m.id, m.shipping_option_id, m.price, o.profile_id
       from shipping_method m join shipping_option o on o.id = m.shipping_option_id
      where m.cart_id = $1 order by m.id`,
    [cartId],
  );
  return { ...cart, lines: rows.map(lineOf), methods };
}

function lineOf({ product_id, type_id, collection_id, profile_id, tag_ids, ...line }: LineRow): CartLine {
  const isProduct = product_id !== null && profile_id !== null;
  return {
    ...line,
    product: isProduct ? { id: product_id, type_id, collection_id, profile_id, tag_ids } : null,
  };
}

/** A line may be shipped when a method covers its product's profile; custom lines always (orders.md §6.3). */
export function hasShipping(
  line: { product: { profile_id: string } | null },
  methods: readonly { profile_id: string }[],
): boolean {
  const { product } = line;
  return product === null || methods.some((method) => method.profile_id === product.profile_id);
}
