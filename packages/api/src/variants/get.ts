import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { variantViews } from "../products/public";
import { variantSelected } from "./schema";

export const get = operation
  .meta({
    route: "GET /admin/variants/{id}",
    can: "products:read",
    tag: "Product Variants",
    summary: "Get a variant",
    description: "With its default prices of all currencies and regions; nothing is calculated.",
    refuses: { not_found: "No variant has this id." },
    example: { id: "variant_01JD0000000000000000000000" },
  })
  .input(variantSelected)
  .output(envelope("variant", variantViews.changed.schema))
  .query(async ({ ctx, input }) => {
    const expand = input.expand ?? "product,prices,options";
    return {
      variant: await show(ctx.db, variantViews.changed, input.id, { ...input, expand }, { what: "Variant" }),
    };
  });
