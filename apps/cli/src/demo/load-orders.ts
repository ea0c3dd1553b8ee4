import type { Write } from "@backroom/api";
import { createDraftOrder, payDraftOrder } from "@backroom/api/use-cases";
import { placedAt } from "./calendar";
import { type Catalogue, idOf } from "./load-catalogue";
import type { People } from "./load-people";
import { demoDrafts, demoOrders } from "./orders";
import type { DemoDraft, DemoLine, DemoOrder } from "./types";

interface OrderOptions {
  catalogue: Catalogue;
  people: People;
  seed: number;
  now: Date;
  onProgress: (line: string) => void;
}

export interface PlacedSale {
  draft_id: string;
  at: Date;
}

export interface PlacedOrder {
  id: string;
  at: Date;
  sale: DemoOrder;
}

const progressEvery = 60;

/**
 * Loads drafts, and pays those that are orders, oldest first, so that the numbers people see rise with time.
 * Each is made as of its own day: discounts are judged and payments dated by it.
 */
export async function loadOrders(ctx: Write, options: OrderOptions) {
  const { seed, now, onProgress } = options;
  const orders = demoOrders(seed, now);
  const drafts = demoDrafts(seed, now);
  const sales = [...orders, ...drafts]
    .map((sale) => ({ sale, at: placedAt(sale, now) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const placed: PlacedSale[] = [];
  const paid: PlacedOrder[] = [];
  for (const { sale, at } of sales) {
    const then = { ...ctx, now: at };
    const draft_id = await createDraftOrder(then, draftBody(sale, options));
    if (isOrder(sale)) paid.push({ id: await payDraftOrder(then, draft_id), at, sale });
    placed.push({ draft_id, at });
    if (placed.length % progressEvery === 0) onProgress(`${placed.length} of ${sales.length} orders`);
  }
  onProgress(`${orders.length} paid orders and ${drafts.length} open drafts`);
  return { orders, placed, paid };
}

const isOrder = (sale: DemoDraft): sale is DemoOrder => "stage" in sale;

/** The body of `POST /admin/draft-orders`. */
function draftBody(sale: DemoDraft, { catalogue, people }: OrderOptions) {
  const customer = people.customers.get(sale.customer);
  if (customer === undefined) throw new Error(`The demo data name the customer ${sale.customer} only once`);
  const { id: customer_id, description } = customer;
  const option = sale.shipping && idOf(catalogue.shippingOptions, `${sale.region}/${sale.shipping}`);
  return {
    email: description.email,
    customer_id,
    region_id: idOf(catalogue.regions, sale.region),
    items: sale.lines.map((line) => lineBody(line, catalogue)),
    shipping_methods: option ? [{ option_id: option }] : [],
    shipping_address: description.address,
    billing_address: description.address,
    discounts: sale.discount_code === undefined ? [] : [{ code: sale.discount_code }],
    metadata: sale.metadata ?? {},
  };
}

function lineBody(line: DemoLine, { variants }: Catalogue) {
  if (!("sku" in line)) return line;
  const { sku, ...rest } = line;
  return { ...rest, variant_id: idOf(variants, sku) };
}
