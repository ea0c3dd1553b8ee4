import { query, type Tx } from "@backroom/db";
import type { FulfillableLine, MethodOfOrder } from "@backroom/domain";

/** A line of an order with what happened to its units; null quantities mean 0. */
export interface LineOfGoods extends FulfillableLine {
  order_id: string;
  variant_id: string | null;
  shipped_quantity: number | null;
  returned_quantity: number | null;
}

export interface MethodOfGoods extends MethodOfOrder {
  order_id: string;
  provider_id: string;
  data: Record<string, unknown>;
}

export interface Goods {
  lines: LineOfGoods[];
  /** Oldest first; returns and what swaps and claims sent are not among them. */
  methods: MethodOfGoods[];
}

/** The lines and shipping methods of orders that the caller has locked: two statements for any number of orders. */
export async function loadGoods(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Goods>> {
  const lines = await loadLines(tx, orderIds);
  const methods = await query<MethodOfGoods>(
    tx,
    `select m.id, m.order_id, m.data, o.profile_id, o.provider_id
       from shipping_method m join shipping_option o on o.id = m.shipping_option_id
      where m.order_id = any($1) order by m.id`,
    [orderIds],
  );
  return new Map(
    orderIds.map((id) => [
      id,
      {
        lines: lines.filter((line) => line.order_id === id),
        methods: methods.filter((method) => method.order_id === id),
      },
    ]),
  );
}

/** The lines alone. */
export async function loadLines(tx: Tx, orderIds: readonly string[]): Promise<LineOfGoods[]> {
  return query<LineOfGoods>(
    tx,
    `select i.id, i.order_id, i.title, i.variant_id, i.quantity, i.fulfilled_quantity, i.shipped_quantity,
            i.returned_quantity, p.profile_id
       from line_item i
       left join product_variant v on v.id = i.variant_id
       left join product p on p.id = v.product_id
      where i.order_id = any($1) order by i.created_at, i.id`,
    [orderIds],
  );
}
