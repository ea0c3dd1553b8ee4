import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { customerView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/customers/{id}",
    can: "customers:read",
    tag: "Customers",
    summary: "Get a customer",
    refuses: { not_found: "No customer has this id." },
    example: { id: "cus_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("customer", customerView.schema))
  .query(async ({ ctx, input }) => ({ customer: await show(ctx.db, customerView, input.id, input) }));
