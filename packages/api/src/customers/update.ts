import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { hashPassword } from "../core/passwords";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateCustomerInput, updateCustomerInput } from "./schema";
import { lockCustomer, replaceGroups } from "./store";
import { customerView } from "./view";

export interface CustomerChange extends Omit<UpdateCustomerInput, "password" | "fields" | "expand"> {
  password_hash?: string | undefined;
}

/** A registered customer keeps its e-mail, a guest has no password (spec/catalog.md §2.19, Q49). */
export async function updateCustomer({ tx, emit, now }: Write, input: CustomerChange): Promise<void> {
  const customer = await lockCustomer(tx, input.id);
  const { id, groups, metadata, password_hash, ...columns } = input;
  if (columns.email !== undefined) {
    if (customer.has_account) {
      throw invalidField("email", "cannot be changed when the customer has registered an account");
    }
    columns.email = columns.email.toLowerCase();
  }
  if (password_hash !== undefined && !customer.has_account) {
    throw invalidField("password", "cannot be set for a guest, who has no account");
  }
  if (groups)
    await replaceGroups(
      tx,
      id,
      groups.map((group) => group.id),
    );
  // The time moves the ETag on when nothing but the groups did change.
  await tx
    .updateTable("customer")
    .set({
      ...columns,
      metadata: mergedMetadata(customer.metadata, metadata),
      password_hash,
      updated_at: now.toISOString(),
    })
    .where("id", "=", id)
    .execute();
  const fields = Object.keys(input).filter((name) => name !== "id" && name !== "password_hash");
  emit({
    name: "customer.updated",
    resource_type: "customer",
    resource_id: id,
    data: { fields: password_hash === undefined ? fields : [...fields, "password"] },
    changes: changesBetween(customer, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/customers/{id}",
    can: "customers:write",
    tag: "Customers",
    summary: "Update a customer",
    description: "`groups` replaces the memberships; properties left out stay as they are.",
    refuses: {
      invalid_data: "The e-mail of a registered customer or the password of a guest is sent.",
      not_found: "The customer or one of the groups does not exist.",
      duplicate_error: "Another guest has this e-mail.",
    },
    example: { id: "cus_01JD0000000000000000000000", first_name: "Caro", metadata: { vip: true } },
    version: "customer",
  })
  .input(updateCustomerInput)
  .output(envelope("customer", customerView.schema))
  .mutation(async ({ ctx, input }) => {
    // Before the transaction: hashing takes tens of milliseconds, in which no connection should be held.
    const password_hash = input.password ? await hashPassword(input.password) : undefined;
    const answer = write(async (own: Write, given: UpdateCustomerInput) => {
      const { password: _hashed, fields, expand, ...change } = given;
      await updateCustomer(own, { ...change, ...(password_hash === undefined ? {} : { password_hash }) });
      return { customer: await show(own.tx, customerView, given.id, { fields, expand }) };
    });
    return answer({ ctx, input });
  });
