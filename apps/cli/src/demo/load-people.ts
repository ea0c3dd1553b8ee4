import { randomUUID } from "node:crypto";
import type { Write } from "@backroom/api";
import { createCustomer, updateCustomer } from "@backroom/api/use-cases";
import { hash } from "@node-rs/argon2";
import { placedAt } from "./calendar";
import { demoCustomerGroups, demoCustomers } from "./customers";
import { idOf } from "./load-catalogue";
import type { DemoCustomer } from "./types";
import { insertCustomerGroups, insertSavedAddresses } from "./without-operations";

export interface People {
  groups: Map<string, string>;
  /** By e-mail. */
  customers: Map<string, { id: string; description: DemoCustomer }>;
  joined: { id: string; at: Date }[];
}

/** Loads customers with their groups and saved addresses. */
export async function loadPeople(ctx: Write, onProgress: (line: string) => void, now: Date): Promise<People> {
  const groups = await insertCustomerGroups(ctx.tx, demoCustomerGroups);
  // Nobody is meant to sign in as one of them, so one hash of a password that nobody knows will do for all.
  const password_hash = await hash(randomUUID());
  const customers: People["customers"] = new Map();
  const joined: People["joined"] = [];
  for (const description of demoCustomers) {
    const { email, first_name, last_name, phone, joined_days_ago: days_ago } = description;
    const id = await createCustomer(ctx, { email, first_name, last_name, phone, password_hash });
    if (description.groups.length > 0) {
      await updateCustomer(ctx, {
        id,
        groups: description.groups.map((name) => ({ id: idOf(groups, name) })),
      });
    }
    customers.set(email, { id, description });
    joined.push({ id, at: placedAt({ days_ago, hour: 0, minute: 0 }, now) });
  }
  await insertSavedAddresses(
    ctx.tx,
    [...customers.values()].map(({ id, description }) => ({ customer_id: id, ...description.address })),
  );
  onProgress(`${customers.size} customers in ${groups.size} groups`);
  return { groups, customers, joined };
}
