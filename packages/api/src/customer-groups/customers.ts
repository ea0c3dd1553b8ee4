import type { z } from "zod";
import type { Write } from "../core/context";
import { idSchema } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation, pageEnvelope } from "../core/trpc";
import { write } from "../core/write";
import { customerListInput, listCustomers as customersOf } from "../customers/public";
import { customerView } from "../customers/view";
import { groupCustomersInput } from "./schema";
import { addMembers, lockGroup, removeMembers, touchGroup } from "./store";
import { customerGroupView } from "./view";

const example = {
  id: "cgrp_01JD0000000000000000000000",
  customer_ids: [{ id: "cus_01JD0000000000000000000000" }],
};

async function change(
  ctx: Write,
  { id, customer_ids }: z.infer<typeof groupCustomersInput>,
  how: "added" | "removed",
) {
  const ids = customer_ids.map((customer) => customer.id);
  await lockGroup(ctx.tx, id);
  await (how === "added" ? addMembers : removeMembers)(ctx.tx, id, ids);
  await touchGroup(ctx.tx, id);
  ctx.emit({
    name: "customer_group.updated",
    resource_type: "customer_group",
    resource_id: id,
    data: { fields: ["customers"], [how]: ids },
  });
  return { customer_group: await show(ctx.tx, customerGroupView, id) };
}

export const listCustomers = operation
  .meta({
    route: "GET /admin/customer-groups/{id}/customers",
    can: "customers:read",
    tag: "Customer Groups",
    summary: "List the customers of a group",
    description: "As the list of customers filtered by this group; an unknown group has none.",
    example: { id: "cgrp_01JD0000000000000000000000", limit: 20 },
  })
  .input(customerListInput.omit({ groups: true }).extend({ id: idSchema }))
  .output(pageEnvelope("customers", customerView.schema))
  .query(async ({ ctx, input }) => {
    const { id, ...given } = input;
    return customersOf(ctx.db, { ...given, groups: [id] });
  });

export const addCustomers = operation
  .meta({
    route: "POST /admin/customer-groups/{id}/customers/batch",
    can: "customers:write",
    tag: "Customer Groups",
    summary: "Add customers to a group",
    description: "Those in it already stay.",
    refuses: { not_found: "The group or one of the customers does not exist; all missing ones are named." },
    example,
    version: "customer_group",
  })
  .input(groupCustomersInput)
  .output(envelope("customer_group", customerGroupView.schema))
  .mutation(write((ctx, input) => change(ctx, input, "added")));

export const removeCustomers = operation
  .meta({
    route: "DELETE /admin/customer-groups/{id}/customers/batch",
    can: "customers:write",
    tag: "Customer Groups",
    summary: "Take customers out of a group",
    description: "Those who are not in it, or do not exist, are no error.",
    refuses: { not_found: "No customer group has this id." },
    example,
    version: "customer_group",
  })
  .input(groupCustomersInput)
  .output(envelope("customer_group", customerGroupView.schema))
  .mutation(write((ctx, input) => change(ctx, input, "removed")));
