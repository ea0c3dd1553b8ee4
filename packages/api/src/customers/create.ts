import { newId, query } from "@backroom/db";
import type { Write } from "../core/context";
import { duplicate } from "../core/errors";
import { hashPassword } from "../core/passwords";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateCustomerInput, createCustomerInput } from "./schema";
import { customerView } from "./view";

/** A customer to store: whoever makes one has hashed the password already. */
export interface NewCustomer extends Omit<CreateCustomerInput, "password"> {
  password_hash: string;
}

/**
 * Creates a registered customer; a guest may have the same e-mail.
 * @returns the id of the new customer.
 */
export async function createCustomer({ tx, emit }: Write, input: NewCustomer): Promise<string> {
  const id = newId("cus");
  const email = input.email.toLowerCase();
  const created = await query(
    tx,
    `insert into customer (id, email, first_name, last_name, phone, password_hash, metadata, has_account)
     values ($1, $2, $3, $4, $5, $6, $7, true)
     on conflict (email, has_account) where deleted_at is null do nothing returning id`,
    [
      id,
      email,
      input.first_name,
      input.last_name,
      input.phone ?? null,
      input.password_hash,
      input.metadata ?? null,
    ],
  );
  if (created.length === 0) {
    throw duplicate(`A customer with the e-mail ${email} already has an account`, {
      fields: [{ path: "email", message: "is used already" }],
    });
  }
  emit({ name: "customer.created", resource_type: "customer", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/customers",
    can: "customers:write",
    tag: "Customers",
    summary: "Create a customer",
    description: "The customer is registered: it has an account, and its password is stored as a hash.",
    status: 201,
    refuses: { duplicate_error: "A registered customer has this e-mail." },
    example: {
      email: "cara@example.com",
      first_name: "Cara",
      last_name: "Vane",
      password: "a long password",
      phone: "+4930123456",
    },
  })
  .input(createCustomerInput)
  .output(envelope("customer", customerView.schema))
  .mutation(async ({ ctx, input }) => {
    // Before the transaction: hashing takes tens of milliseconds, in which no connection should be held.
    const password_hash = await hashPassword(input.password);
    const answer = write(async (own: Write, given: CreateCustomerInput) => {
      const { password: _hashed, ...customer } = given;
      const id = await createCustomer(own, { ...customer, password_hash });
      return { customer: await show(own.tx, customerView, id, { expand: "" }) };
    });
    return answer({ ctx, input });
  });
