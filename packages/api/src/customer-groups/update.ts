import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateCustomerGroupInput, updateCustomerGroupInput } from "./schema";
import { lockGroup } from "./store";
import { customerGroupView } from "./view";

export async function updateCustomerGroup(
  { tx, emit, now }: Write,
  { id, ...change }: Pick<UpdateCustomerGroupInput, "id" | "name" | "metadata">,
): Promise<void> {
  const group = await lockGroup(tx, id);
  const columns = { ...change, metadata: mergedMetadata(group.metadata, change.metadata) };
  await tx
    .updateTable("customer_group")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "customer_group.updated",
    resource_type: "customer_group",
    resource_id: id,
    data: { fields: Object.keys(change) },
    changes: changesBetween(group, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/customer-groups/{id}",
    can: "customers:write",
    tag: "Customer Groups",
    summary: "Update a customer group",
    description: "Properties left out stay as they are; its customers have operations of their own.",
    refuses: { not_found: "No customer group has this id.", duplicate_error: "Another group has this name." },
    example: { id: "cgrp_01JD0000000000000000000000", name: "Trade" },
    version: "customer_group",
  })
  .input(updateCustomerGroupInput)
  .output(envelope("customer_group", customerGroupView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...change }) => {
      await updateCustomerGroup(ctx, change);
      return { customer_group: await show(ctx.tx, customerGroupView, change.id, { fields, expand }) };
    }),
  );
