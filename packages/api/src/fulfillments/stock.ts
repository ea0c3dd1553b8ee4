import { query, type Tx } from "@backroom/db";
import {
  type Decision,
  type LineReservation,
  planStockReturn,
  planStockTake,
  type Refusal as RuleRefusal,
  type StockChange,
  type StockLevel,
  type StockLine,
  type StockLink,
  type StockRefusalReason,
} from "@backroom/domain";
import { notAllowed, notFound, type Refusal, refusalOfRule } from "../core/errors";

/** A line of goods on its way; those without variant are not counted. */
interface MovedLine {
  item_id: string;
  variant_id: string | null;
  quantity: number;
}

/** What taking goods from a location depends on, locked. */
interface StockToTake extends LockedStock {
  reservations: LineReservation[];
}

/**
 * Takes what leaves a location off its stock, and off the reservations of the lines (spec/orders.md §17).
 * @throws Refusal not_allowed where an item is not stocked at the location, which may be unknown, or not enough of it
 */
export async function takeStock(tx: Tx, locationId: string, moved: readonly MovedLine[]): Promise<void> {
  if (!(await isLocation(tx, locationId))) {
    throw notAllowed(`Nothing is stocked at ${locationId}: there is no such location`);
  }
  const stock = await lockStockToTake(tx, moved);
  await save(tx, planStockTake(locationId, countable(moved), stock));
}

/**
 * The same for several orders, each as a whole: one that does not get all it needs gets nothing, in favour of those
 * after it.
 * @returns why, by the id of the order, for those that got nothing
 */
export async function takeStockInTurn(
  tx: Tx,
  locationId: string,
  orders: readonly { id: string; lines: readonly MovedLine[] }[],
): Promise<Map<string, Refusal>> {
  await requireLocation(tx, locationId);
  const stock = await lockStockToTake(
    tx,
    orders.flatMap(({ lines }) => lines),
  );
  const taken: StockLine[] = [];
  const refused = new Map<string, Refusal>();
  for (const { id, lines } of orders) {
    const own = countable(lines);
    const plan = planStockTake(locationId, [...taken, ...own], stock);
    if (plan.ok) taken.push(...own);
    else refused.set(id, refusalOf(plan.refusal));
  }
  await save(tx, planStockTake(locationId, taken, stock));
  return refused;
}

async function lockStockToTake(tx: Tx, moved: readonly MovedLine[]): Promise<StockToTake> {
  const lines = countable(moved);
  const stock = await lockStock(tx, lines);
  if (stock.links.length === 0) return { ...stock, reservations: [] };
  const reservations = await query<LineReservation>(
    tx,
    `select id, line_item_id, inventory_item_id, location_id, quantity from reservation_item
      where line_item_id = any($1) and deleted_at is null order by created_at desc, id for update`,
    [lines.map((line) => line.item_id)],
  );
  return { ...stock, reservations };
}

/**
 * Puts units back on the stock of a location: of a canceled fulfilment, or a return.
 * @throws Refusal not_found when a counted item has no place there, or no location is given
 */
export async function giveBackStock(
  tx: Tx,
  locationId: string | null,
  moved: readonly MovedLine[],
): Promise<void> {
  const lines = countable(moved);
  await save(tx, planStockReturn(locationId, lines, await lockStock(tx, lines)));
}

/** @throws Refusal not_found */
export async function requireLocation(tx: Tx, id: string): Promise<void> {
  if (!(await isLocation(tx, id))) throw notFound("Stock location", id);
}

async function isLocation(tx: Tx, id: string): Promise<boolean> {
  const found = await query(
    tx,
    "select id from stock_location where id = $1 and deleted_at is null for key share",
    [id],
  );
  return found.length > 0;
}

const countable = (moved: readonly MovedLine[]): StockLine[] =>
  moved.flatMap(({ variant_id, ...line }) => (variant_id === null ? [] : [{ ...line, variant_id }]));

interface LockedStock {
  links: StockLink[];
  levels: StockLevel[];
}

/**
 * The items that the variants need and their levels everywhere, locked in a stable order. A variant that has items is
 * counted also where its stock is not managed, as in v1: that only says that it may be sold without.
 */
async function lockStock(tx: Tx, lines: readonly StockLine[]): Promise<LockedStock> {
  if (lines.length === 0) return { links: [], levels: [] };
  const links = await query<StockLink>(
    tx,
    `select l.variant_id, l.inventory_item_id, l.required_quantity
       from product_variant_inventory_item l
      where l.variant_id = any($1) and l.deleted_at is null order by l.inventory_item_id`,
    [lines.map((line) => line.variant_id)],
  );
  if (links.length === 0) return { links, levels: [] };
  const levels = await query<StockLevel>(
    tx,
    `select id, inventory_item_id, location_id, stocked_quantity from inventory_level
      where inventory_item_id = any($1) and deleted_at is null order by id for update`,
    [links.map((link) => link.inventory_item_id)],
  );
  return { links, levels };
}

const refusalOf = (refusal: RuleRefusal<StockRefusalReason>): Refusal =>
  refusalOfRule(refusal, refusal.reason === "not_enough" ? { code: "insufficient_inventory" } : undefined);

async function save(tx: Tx, decision: Decision<StockChange, StockRefusalReason>): Promise<void> {
  if (!decision.ok) throw refusalOf(decision.refusal);
  const { levels, reservations } = decision.value;
  if (levels.length === 0) return;
  await query(
    tx,
    `with used as (
       update reservation_item r
          set quantity = case when u.quantity = 0 then r.quantity else u.quantity end,
              deleted_at = case when u.quantity = 0 then now() end
         from jsonb_to_recordset($2::jsonb) as u(id text, quantity int) where r.id = u.id)
     update inventory_level l
        set stocked_quantity = l.stocked_quantity + c.stocked,
            reserved_quantity = greatest(0, l.reserved_quantity + c.reserved)
       from jsonb_to_recordset($1::jsonb) as c(id text, stocked int, reserved int) where l.id = c.id`,
    [JSON.stringify(levels), JSON.stringify(reservations)],
  );
}
