import { sql } from "kysely";
import { z } from "zod";
import { read } from "../core/read";
import { answer, operation } from "../core/trpc";
import { shippingProfileView } from "./view";

export const list = operation
  .meta({
    route: "GET /admin/shipping-profiles",
    can: "shipping:read",
    tag: "Shipping Profiles",
    summary: "List shipping profiles",
    description: "All of them, newest first, without their products and options.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.strictObject({ shipping_profiles: z.array(shippingProfileView.schema) })))
  .query(async ({ ctx }) => ({
    shipping_profiles: await read(ctx.db, shippingProfileView, {
      orderBy: sql`t.created_at desc, t.id desc`,
    }),
  }));
