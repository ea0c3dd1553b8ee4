import { accountRouter } from "./account/router";
import { authRouter } from "./auth/router";
import { productCategoriesRouter } from "./categories/router";
import { collectionsRouter } from "./collections/router";
import { createCallerFactory, router } from "./core/trpc";
import { currenciesRouter } from "./currencies/router";
import { customerGroupsRouter } from "./customer-groups/router";
import { customersRouter } from "./customers/router";
import { discountsRouter } from "./discounts/router";
import { documentsRouter } from "./documents/packing-slip";
import { draftOrdersRouter } from "./draft-orders/router";
import { giftCardsRouter } from "./gift-cards/router";
import { invitesRouter } from "./invites/router";
import { invoicesRouter } from "./invoices/router";
import { notesRouter } from "./notes/router";
import { notificationsRouter } from "./notifications/router";
import { ordersRouter } from "./orders/router";
import { paymentsRouter } from "./payments/router";
import { priceListsRouter } from "./price-lists/router";
import { productTagsRouter } from "./product-tags/router";
import { productTypesRouter } from "./product-types/router";
import { productsRouter } from "./products/router";
import { publishableApiKeysRouter } from "./publishable-api-keys/router";
import { regionsRouter } from "./regions/router";
import { returnReasonsRouter } from "./return-reasons/router";
import { returnsRouter } from "./returns/router";
import { salesChannelsRouter } from "./sales-channels/router";
import { shippingOptionsRouter } from "./shipping-options/router";
import { shippingProfilesRouter } from "./shipping-profiles/router";
import { stockLocationsRouter } from "./stock-locations/router";
import { storeRouter } from "./store/router";
import { summaryRouter } from "./summary/router";
import { taxRatesRouter } from "./tax-rates/router";
import { uploadsRouter } from "./uploads/router";
import { usersRouter } from "./users/router";
import { variantsRouter } from "./variants/router";
import { webhooksRouter } from "./webhooks/router";

/** Every operation of Backroom: one line per resource. */
export const appRouter = router({
  account: accountRouter,
  auth: authRouter,
  collections: collectionsRouter,
  customerGroups: customerGroupsRouter,
  customers: customersRouter,
  discounts: discountsRouter,
  draftOrders: draftOrdersRouter,
  documents: documentsRouter,
  giftCards: giftCardsRouter,
  invoices: invoicesRouter,
  invites: invitesRouter,
  notes: notesRouter,
  notifications: notificationsRouter,
  orders: ordersRouter,
  payments: paymentsRouter,
  priceLists: priceListsRouter,
  productCategories: productCategoriesRouter,
  products: productsRouter,
  productTags: productTagsRouter,
  productTypes: productTypesRouter,
  publishableApiKeys: publishableApiKeysRouter,
  regions: regionsRouter,
  returns: returnsRouter,
  currencies: currenciesRouter,
  returnReasons: returnReasonsRouter,
  salesChannels: salesChannelsRouter,
  shippingOptions: shippingOptionsRouter,
  shippingProfiles: shippingProfilesRouter,
  stockLocations: stockLocationsRouter,
  store: storeRouter,
  summary: summaryRouter,
  taxRates: taxRatesRouter,
  uploads: uploadsRouter,
  users: usersRouter,
  variants: variantsRouter,
  webhooks: webhooksRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the operations in process, as tests, the command line and server components do. */
export const callerFactory = createCallerFactory(appRouter);
