import { authRouter } from "./auth/router";
import { productCategoriesRouter } from "./categories/router";
import { collectionsRouter } from "./collections/router";
import { createCallerFactory, router } from "./core/trpc";
import { currenciesRouter } from "./currencies/router";
import { customersRouter } from "./customers/router";
import { discountsRouter } from "./discounts/router";
import { draftOrdersRouter } from "./draft-orders/router";
import { ordersRouter } from "./orders/router";
import { priceListsRouter } from "./price-lists/router";
import { productTagsRouter } from "./product-tags/router";
import { productTypesRouter } from "./product-types/router";
import { productsRouter } from "./products/router";
import { publishableApiKeysRouter } from "./publishable-api-keys/router";
import { regionsRouter } from "./regions/router";
import { salesChannelsRouter } from "./sales-channels/router";
import { shippingOptionsRouter } from "./shipping-options/router";
import { shippingProfilesRouter } from "./shipping-profiles/router";
import { storeRouter } from "./store/router";
import { usersRouter } from "./users/router";
import { variantsRouter } from "./variants/router";

/** Every operation of Backroom: one line per resource. */
export const appRouter = router({
  auth: authRouter,
  collections: collectionsRouter,
  customers: customersRouter,
  discounts: discountsRouter,
  draftOrders: draftOrdersRouter,
  orders: ordersRouter,
  priceLists: priceListsRouter,
  productCategories: productCategoriesRouter,
  products: productsRouter,
  productTags: productTagsRouter,
  productTypes: productTypesRouter,
  publishableApiKeys: publishableApiKeysRouter,
  regions: regionsRouter,
  currencies: currenciesRouter,
  salesChannels: salesChannelsRouter,
  shippingOptions: shippingOptionsRouter,
  shippingProfiles: shippingProfilesRouter,
  store: storeRouter,
  users: usersRouter,
  variants: variantsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the operations in process, as tests, the command line and server components do. */
export const callerFactory = createCallerFactory(appRouter);
