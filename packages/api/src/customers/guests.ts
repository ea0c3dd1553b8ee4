import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { Refusal } from "../core/errors";
import { findGuest, insertGuest, type LoadedCustomer } from "./store";

/**
 * The guest with this e-mail, reused or created (spec/orders.md §6.1); a registered customer with the same e-mail
 * is another customer. Of two at once the unique index lets one in, and the other waits for it and reuses it.
 */
export async function findOrCreateGuest({ tx, emit }: Write, email: string): Promise<LoadedCustomer> {
  const lower = email.trim().toLowerCase();
  const known = await findGuest(tx, lower);
  if (known) return known;
  const created = await insertGuest(tx, newId("cus"), lower);
  if (created) {
    emit({ name: "customer.created", resource_type: "customer", resource_id: created.id });
    return created;
  }
  const other = await findGuest(tx, lower);
  // Only when the other guest's e-mail was changed in this very moment.
  if (!other) throw new Refusal("conflict", `The guest ${lower} was changed at the same time. Try again.`);
  return other;
}
