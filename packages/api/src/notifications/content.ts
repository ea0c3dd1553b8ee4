import type { Database } from "@backroom/db";
import type { HeardEvent } from "../core/job-source";
import { find } from "../core/read";
import { orderView } from "../orders/view";
import type { Mail } from "./mail";
import { toldOf } from "./told";

export interface Content {
  to: string;
  customer_id: string;
  mail: Mail;
}

/** What a customer is told of an event; undefined when what it is about is gone. */
export async function contentOf(db: Database, event: HeardEvent): Promise<Content | undefined> {
  const order = await find(db, orderView, event.resource_id, { expand: "items,shipping_address" });
  const store = await db.selectFrom("store").select("name").executeTakeFirst();
  if (!order || !store) return undefined;
  const told = await toldOf(db, event, order);
  if (!told) return undefined;
  const name = order.shipping_address?.first_name ?? null;
  return {
    to: order.email,
    customer_id: order.customer_id,
    // A subject takes one line, and a shop's name may hold anything.
    mail: { shop: store.name.replaceAll(/\s+/g, " "), number: order.display_id, name, told },
  };
}
