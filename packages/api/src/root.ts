import { createCallerFactory, router } from "./core/trpc";
import { authRouter } from "./auth/router";
import { customersRouter } from "./customers/router";
import { discountsRouter } from "./discounts/router";
import { currenciesRouter } from "./currencies/router";
import { draftOrdersRouter } from "./draft-orders/router";
import { ordersRouter } from "./orders/router";
import { productsRouter } from "./products/router";
import { regionsRouter } from "./regions/router";
import { shippingOptionsRouter } from "./shipping-options/router";
import { shippingProfilesRouter } from "./shipping-profiles/router";
import { storeRouter } from "./store/router";
import { usersRouter } from "./users/router";

/** Every operation of Backroom: one line per resource. */
export const appRouter = router({
  auth: authRouter,
  customers: customersRouter,
  discounts: discountsRouter,
  draftOrders: draftOrdersRouter,
  orders: ordersRouter,
  products: productsRouter,
  regions: regionsRouter,
  currencies: currenciesRouter,
  shippingOptions: shippingOptionsRouter,
  shippingProfiles: shippingProfilesRouter,
  store: storeRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the operations in process, as tests, the command line and server components do. */
export const callerFactory = createCallerFactory(appRouter);
