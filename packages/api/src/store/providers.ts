import { z } from "zod";
import { answer, operation } from "../core/trpc";
import { columnsOf, defineView, type RowOf } from "../core/view";
import { paymentProviderView } from "../regions/view";

const columns = columnsOf("tax_provider", { id: z.string(), is_installed: z.boolean() });
export type TaxProvider = RowOf<typeof columns>;
export const taxProviderView = defineView<TaxProvider>("TaxProvider", { columns, orderBy: 't."id"' });

const nothing = z.strictObject({}).optional();
const shared = { can: "store:read", tag: "Store", example: {}, ignoresQuery: true } as const;

export const paymentProviders = operation
  .meta({ ...shared, route: "GET /admin/store/payment-providers", summary: "List payment providers" })
  .input(nothing)
  .output(answer(z.strictObject({ payment_providers: z.array(paymentProviderView.schema) })))
  .query(async ({ ctx }) => ({
    payment_providers: await ctx.db
      .selectFrom("payment_provider")
      .select(["id", "is_installed"])
      .orderBy("id")
      .execute(),
  }));

export const taxProviders = operation
  .meta({
    ...shared,
    route: "GET /admin/store/tax-providers",
    summary: "List tax providers",
    description: "Those registered beside the built-in one, which is not in the list.",
  })
  .input(nothing)
  .output(answer(z.strictObject({ tax_providers: z.array(taxProviderView.schema) })))
  .query(async ({ ctx }) => ({
    tax_providers: await ctx.db
      .selectFrom("tax_provider")
      .select(["id", "is_installed"])
      .orderBy("id")
      .execute(),
  }));
