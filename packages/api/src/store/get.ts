import { z } from "zod";
import { answer, operation } from "../core/trpc";
import { extendedSchema } from "../core/view-schemas";
import { fulfillmentProviderView, paymentProviderView } from "../regions/view";
import { featureFlags, modules } from "./features";
import { showStore } from "./store";
import { storeView } from "./view";

const extendedStore = extendedSchema("ExtendedStore", storeView, {
  payment_providers: z.array(paymentProviderView.schema),
  fulfillment_providers: z.array(fulfillmentProviderView.schema),
  feature_flags: z.array(z.strictObject({ key: z.string(), value: z.boolean() })),
  modules: z.array(z.strictObject({ module: z.string(), resolution: z.string() })),
});

export const get = operation
  .meta({
    route: "GET /admin/store",
    can: "store:read",
    tag: "Store",
    summary: "Get the store",
    description: "With the providers that are installed and the features that are switched on.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.strictObject({ store: extendedStore })))
  .query(async ({ ctx }) => {
    const [store, payment_providers, fulfillment_providers] = await Promise.all([
      showStore(ctx.db, { expand: "currencies,default_currency,default_sales_channel" }),
      ctx.db.selectFrom("payment_provider").select(["id", "is_installed"]).orderBy("id").execute(),
      ctx.db.selectFrom("fulfillment_provider").select(["id", "is_installed"]).orderBy("id").execute(),
    ]);
    return {
      store: {
        ...store,
        payment_providers,
        fulfillment_providers,
        feature_flags: [...featureFlags],
        modules: [...modules],
      },
    };
  });
