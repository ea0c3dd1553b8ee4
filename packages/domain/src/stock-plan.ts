import { accept, type Decision, refuse } from "./decision";

/** Units of a variant that leave or come back. */
export interface StockLine {
  readonly item_id: string;
  readonly variant_id: string;
  readonly quantity: number;
}

/** One unit of the variant needs so many of the inventory item. */
export interface StockLink {
  readonly variant_id: string;
  readonly inventory_item_id: string;
  readonly required_quantity: number;
}

export interface StockLevel {
  readonly id: string;
  readonly inventory_item_id: string;
  readonly location_id: string;
  readonly stocked_quantity: number;
}

/** A reservation of one of the lines, newest first. */
export interface LineReservation {
  readonly id: string;
  readonly line_item_id: string;
  readonly inventory_item_id: string;
  readonly location_id: string;
  readonly quantity: number;
}

/** By how much a level moves. */
export interface LevelChange {
  readonly id: string;
  readonly stocked: number;
  readonly reserved: number;
}

export interface StockChange {
  readonly levels: LevelChange[];
  /** What is left of reservations that were used; 0 deletes them. */
  readonly reservations: { readonly id: string; readonly quantity: number }[];
}

export type StockRefusalReason = "not_stocked" | "not_enough";

interface Stock {
  readonly links: readonly StockLink[];
  /** Of the linked inventory items, at all locations. */
  readonly levels: readonly StockLevel[];
}

/**
 * What fulfilling lines from a location takes (orders §17): so many of each inventory item, and as much off the
 * reservations of the line — one that fits exactly first, then others at the location, then elsewhere.
 */
export function planStockTake(
  location_id: string,
  lines: readonly StockLine[],
  stock: Stock & { readonly reservations: readonly LineReservation[] },
): Decision<StockChange, StockRefusalReason> {
  const changes = new Changes(stock.levels);
  const left = new Map(stock.reservations.map(({ id, quantity }) => [id, quantity]));
  for (const { line, link, units } of needsOf(lines, stock.links)) {
    const level = changes.levelOf(link.inventory_item_id, location_id);
    if (level === undefined) {
      return refuse(
        "not_stocked",
        "not_allowed",
        `Variant ${link.variant_id} is not stocked at location ${location_id}`,
      );
    }
    if (level.stocked_quantity + changes.stockedOf(level.id) < units) {
      return refuse(
        "not_enough",
        "not_allowed",
        `Location ${location_id} does not have ${line.quantity} of variant ${link.variant_id} in stock`,
      );
    }
    changes.add(level.id, -units, 0);
    let open = units;
    for (const reservation of inTurn(stock.reservations, line, link, location_id, units)) {
      const has = left.get(reservation.id) ?? 0;
      const used = Math.min(open, has);
      if (used === 0) continue;
      left.set(reservation.id, has - used);
      open -= used;
      const reserved = changes.levelOf(reservation.inventory_item_id, reservation.location_id);
      if (reserved !== undefined) changes.add(reserved.id, 0, -used);
    }
  }
  const used = stock.reservations.filter(({ id, quantity }) => left.get(id) !== quantity);
  return accept({
    levels: changes.list(),
    reservations: used.map(({ id }) => ({ id, quantity: left.get(id) ?? 0 })),
  });
}

/** What lines put back at a location: of a canceled fulfillment, or a return (orders §17). */
export function planStockReturn(
  location_id: string | null,
  lines: readonly StockLine[],
  stock: Stock,
): Decision<StockChange, StockRefusalReason> {
  const changes = new Changes(stock.levels);
  for (const { link, units } of needsOf(lines, stock.links)) {
    const level = location_id === null ? undefined : changes.levelOf(link.inventory_item_id, location_id);
    if (level === undefined) {
      return refuse(
        "not_stocked",
        "not_found",
        location_id === null
          ? `location_id is missing: variant ${link.variant_id} is counted, so it must come back to a location`
          : `Variant ${link.variant_id} is not stocked at location ${location_id}`,
      );
    }
    changes.add(level.id, units, 0);
  }
  return accept({ levels: changes.list(), reservations: [] });
}

function needsOf(lines: readonly StockLine[], links: readonly StockLink[]) {
  return lines.flatMap((line) =>
    links
      .filter(({ variant_id }) => variant_id === line.variant_id && line.quantity > 0)
      .map((link) => ({ line, link, units: line.quantity * link.required_quantity })),
  );
}

function inTurn(
  reservations: readonly LineReservation[],
  line: StockLine,
  link: StockLink,
  location_id: string,
  units: number,
): LineReservation[] {
  const rank = (reservation: LineReservation) =>
    reservation.location_id !== location_id ? 2 : reservation.quantity === units ? 0 : 1;
  return reservations
    .filter((one) => one.line_item_id === line.item_id && one.inventory_item_id === link.inventory_item_id)
    .sort((a, b) => rank(a) - rank(b));
}

class Changes {
  private readonly byLevel = new Map<string, { stocked: number; reserved: number }>();

  constructor(private readonly levels: readonly StockLevel[]) {}

  levelOf(inventory_item_id: string, location_id: string): StockLevel | undefined {
    return this.levels.find(
      (level) => level.inventory_item_id === inventory_item_id && level.location_id === location_id,
    );
  }

  stockedOf(id: string): number {
    return this.byLevel.get(id)?.stocked ?? 0;
  }

  add(id: string, stocked: number, reserved: number): void {
    const known = this.byLevel.get(id) ?? { stocked: 0, reserved: 0 };
    this.byLevel.set(id, { stocked: known.stocked + stocked, reserved: known.reserved + reserved });
  }

  list(): LevelChange[] {
    return [...this.byLevel].map(([id, change]) => ({ id, ...change }));
  }
}
