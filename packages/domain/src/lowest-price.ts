import { type Instant, toTime } from "./instant";

/** A price row in its place. */
export interface PriceInPlace {
  readonly price_id: string;
  readonly currency_code: string;
  readonly region_id: string | null;
  readonly price_list_id: string | null;
  readonly min_quantity: number | null;
  readonly max_quantity: number | null;
}

/** A price as it is now. */
export interface CurrentPrice extends PriceInPlace {
  readonly amount: number;
}

/** A price appeared (`from` is null), changed its amount, or went (`to` is null). */
export interface PriceChangeInPlace extends PriceInPlace {
  readonly from: number | null;
  readonly to: number | null;
  readonly at: Instant;
}

/** A state that a price list was in from `at` until its next one. */
export interface PriceListState {
  readonly price_list_id: string;
  readonly status: string;
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  /** For everyone, not for customer groups. */
  readonly is_open: boolean;
  readonly at: Instant;
}

export interface LowestPrice {
  readonly currency_code: string;
  readonly region_id: string | null;
  readonly amount: number;
  /** The list it was a price of; null for a default price. */
  readonly price_list_id: string | null;
}

export interface PriceHistory {
  /** Prices as they are at the end of the window. */
  readonly current: readonly CurrentPrice[];
  /** Changes within the window, oldest first. */
  readonly changes: readonly PriceChangeInPlace[];
  /** States of the lists concerned, oldest first. */
  readonly lists: readonly PriceListState[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The lowest price of each place, a currency or a region with prices of its own, that anyone could buy one piece for
 * at some time in the window: also the price that was in force when the window began. It is what the EU's Omnibus
 * directive (98/6/EC, article 6a) asks for beside a reduced price. Prices of lists count while their list was active,
 * running and for everyone; prices from a quantity on do not.
 */
export function selectLowestPrices(
  { current, changes, lists }: PriceHistory,
  window: { readonly from: Instant; readonly to: Instant },
): LowestPrice[] {
  const whole = { from: toTime(window.from), to: toTime(window.to) };
  const open = openSpans(lists, whole.to);
  const changed = groupByPlace(changes);
  const unchanged = current.filter((price) => !changed.has(placeOf(price)));
  const offers = [
    ...unchanged.map((price) => ({ price, amount: price.amount, span: whole })),
    ...[...changed.values()].flatMap((steps) => offersOf(steps, whole)),
  ].filter(({ price, span }) => isForOnePiece(price) && couldBuy(price, span, open));
  const lowest = new Map<string, LowestPrice>();
  for (const { price, amount } of offers) {
    const { currency_code, region_id, price_list_id } = price;
    const place = region_id ?? currency_code;
    const known = lowest.get(place);
    if (!known || amount < known.amount) {
      lowest.set(place, { currency_code, region_id, amount, price_list_id });
    }
  }
  return [...lowest.values()];
}

const placeOf = (price: PriceInPlace): string =>
  JSON.stringify([
    price.price_id,
    price.currency_code,
    price.region_id,
    price.price_list_id,
    price.min_quantity,
    price.max_quantity,
  ]);

function groupByPlace(changes: readonly PriceChangeInPlace[]): Map<string, PriceChangeInPlace[]> {
  const groups = new Map<string, PriceChangeInPlace[]>();
  for (const change of changes) {
    const place = placeOf(change);
    groups.set(place, [...(groups.get(place) ?? []), change]);
  }
  return groups;
}

/** The amounts that one price had, each with the span it was in force. */
function offersOf(steps: readonly PriceChangeInPlace[], window: Span) {
  const bounds = [window.from, ...steps.map(({ at }) => toTime(at)), window.to];
  const amounts = [steps[0]?.from ?? null, ...steps.map(({ to }) => to)];
  return amounts.flatMap((amount, index) => {
    const price = steps[Math.max(0, index - 1)];
    const span = { from: bounds[index] ?? window.from, to: bounds[index + 1] ?? window.to };
    return price && amount !== null ? [{ price, amount, span }] : [];
  });
}

/** A bound of 0 is none. */
const isForOnePiece = ({ min_quantity }: PriceInPlace): boolean => (min_quantity ?? 0) <= 1;

/** When the prices of each list counted for everyone. */
function openSpans(lists: readonly PriceListState[], end: number): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  lists.forEach((state, index) => {
    if (state.status !== "active" || !state.is_open) return;
    const next = lists.find((other, later) => later > index && other.price_list_id === state.price_list_id);
    const from = Math.max(
      toTime(state.at),
      state.starts_at === null ? Number.NEGATIVE_INFINITY : toTime(state.starts_at),
    );
    const to = Math.min(next ? toTime(next.at) : end, state.ends_at === null ? end : toTime(state.ends_at));
    spans.set(state.price_list_id, [...(spans.get(state.price_list_id) ?? []), { from, to }]);
  });
  return spans;
}

/** What a transaction set and set again was in force for no time at all. */
function couldBuy(price: PriceInPlace, span: Span, open: ReadonlyMap<string, Span[]>): boolean {
  if (price.price_list_id === null) return span.from < span.to;
  const spans = open.get(price.price_list_id) ?? [];
  return spans.some(({ from, to }) => Math.max(from, span.from) < Math.min(to, span.to));
}
