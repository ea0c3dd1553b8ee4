import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";

/**
 * Removes the group; memberships and its places in price lists and discount conditions go with it (the foreign keys
 * see to that). An unknown id is no error.
 */
export async function deleteCustomerGroup({ tx, emit }: Write, id: string): Promise<void> {
  const gone = await tx.deleteFrom("customer_group").where("id", "=", id).returning("id").executeTakeFirst();
  if (gone) emit({ name: "customer_group.deleted", resource_type: "customer_group", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/customer-groups/{id}",
    can: "customers:write",
    tag: "Customer Groups",
    summary: "Delete a customer group",
    description:
      "Its customers stay. A price list for this group alone is then for everyone, as in v1. Deleting what is not there is no error.",
    example: { id: "cgrp_01JD0000000000000000000000" },
    version: "customer_group",
  })
  .input(byId)
  .output(answer(deletedSchema("customer_group")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteCustomerGroup(ctx, id);
      return deletedAnswer(id, "customer_group");
    }),
  );
