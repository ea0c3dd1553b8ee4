import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateCustomerGroupInput, createCustomerGroupInput } from "./schema";
import { customerGroupView } from "./view";

/** @returns the id of the new group. */
export async function createCustomerGroup(
  { tx, emit }: Write,
  { name, metadata }: CreateCustomerGroupInput,
): Promise<string> {
  const id = newId("cgrp");
  await tx
    .insertInto("customer_group")
    .values({ id, name, metadata: metadata ?? null })
    .execute();
  emit({ name: "customer_group.created", resource_type: "customer_group", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/customer-groups",
    can: "customers:write",
    tag: "Customer Groups",
    summary: "Create a customer group",
    refuses: { duplicate_error: "Another group has this name." },
    example: { name: "Wholesale", metadata: { since: 2024 } },
  })
  .input(createCustomerGroupInput)
  .output(envelope("customer_group", customerGroupView.schema))
  .mutation(
    write(async (ctx, input) => ({
      customer_group: await show(ctx.tx, customerGroupView, await createCustomerGroup(ctx, input)),
    })),
  );
