import { type Executor, query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";

/** The reads and writes that serve the rules of customers. */

/** Everything but the password hash, which only signing in may read. */
const columns = [
  "id",
  "email",
  "first_name",
  "last_name",
  "phone",
  "billing_address_id",
  "has_account",
  "metadata",
] as const;

/** A living customer; undefined when there is none with this id. */
export async function loadCustomer(executor: Executor, id: string) {
  return executor
    .selectFrom("customer")
    .select(columns)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
}

/** What rules know about a customer. */
export type LoadedCustomer = NonNullable<Awaited<ReturnType<typeof loadCustomer>>>;

/** @throws Refusal not_found */
export async function requireCustomer(executor: Executor, id: string): Promise<LoadedCustomer> {
  const customer = await loadCustomer(executor, id);
  if (!customer) throw notFound("Customer", id);
  return customer;
}

/** Locks the customer for the rest of the transaction. @throws Refusal not_found */
export async function lockCustomer(tx: Tx, id: string): Promise<LoadedCustomer> {
  const customer = await tx
    .selectFrom("customer")
    .select(columns)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!customer) throw notFound("Customer", id);
  return customer;
}

/** The living guest with this e-mail, which must be in lower case. */
export async function findGuest(tx: Tx, email: string): Promise<LoadedCustomer | undefined> {
  return tx
    .selectFrom("customer")
    .select(columns)
    .where("email", "=", email)
    .where("has_account", "=", false)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
}

/** @returns undefined when there is such a guest already, perhaps since a moment ago. */
export async function insertGuest(tx: Tx, id: string, email: string): Promise<LoadedCustomer | undefined> {
  return tx
    .insertInto("customer")
    .values({ id, email, has_account: false })
    .onConflict((conflict) =>
      conflict.columns(["email", "has_account"]).where("deleted_at", "is", null).doNothing(),
    )
    .returning(columns)
    .executeTakeFirst();
}

/** Ids of the groups a customer is in: what prices and discounts for groups ask. */
export async function loadCustomerGroupIds(executor: Executor, customerId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    executor,
    `select l.customer_group_id as id from customer_to_group l
     join customer_group g on g.id = l.customer_group_id and g.deleted_at is null
     where l.customer_id = $1 order by l.customer_group_id`,
    [customerId],
  );
  return rows.map((row) => row.id);
}

/** Makes these the groups of the customer. @throws Refusal not_found naming every unknown group */
export async function replaceGroups(tx: Tx, customerId: string, groupIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(groupIds)].sort();
  const missing = await missingIds(tx, "customer_group", wanted);
  if (missing.length > 0) throw notFound("Customer group", missing.join(", "));
  await query(tx, "delete from customer_to_group where customer_id = $1 and customer_group_id <> all($2)", [
    customerId,
    wanted,
  ]);
  await query(
    tx,
    `insert into customer_to_group (customer_id, customer_group_id) select $1, unnest($2::text[])
     on conflict do nothing`,
    [customerId, wanted],
  );
}
