import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { customerGroupView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/customer-groups/{id}",
    can: "customers:read",
    tag: "Customer Groups",
    summary: "Get a customer group",
    refuses: { not_found: "No customer group has this id." },
    example: { id: "cgrp_01JD0000000000000000000000", expand: "price_lists" },
  })
  .input(byIdSelected)
  .output(envelope("customer_group", customerGroupView.schema))
  .query(async ({ ctx, input }) => ({
    customer_group: await show(ctx.db, customerGroupView, input.id, input, { what: "Customer group" }),
  }));
