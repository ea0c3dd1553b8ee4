import type { Messages } from "../index";
import address from "./address.json";
import app from "./app.json";
import builder from "./builder.json";
import categories from "./categories.json";
import collections from "./collections.json";
import customerGroups from "./customerGroups.json";
import customers from "./customers.json";
import derivation from "./derivation.json";
import discounts from "./discounts.json";
import drafts from "./drafts.json";
import events from "./events.json";
import form from "./form.json";
import frame from "./frame.json";
import home from "./home.json";
import leave from "./leave.json";
import metadata from "./metadata.json";
import money from "./money.json";
import nav from "./nav.json";
import notes from "./notes.json";
import notifications from "./notifications.json";
import order from "./order.json";
import orders from "./orders.json";
import pay from "./pay.json";
import pickers from "./pickers.json";
import priceLists from "./priceLists.json";
import prices from "./prices.json";
import problem from "./problem.json";
import productMembers from "./productMembers.json";
import products from "./products.json";
import productTypes from "./productTypes.json";
import providers from "./providers.json";
import returnReasons from "./returnReasons.json";
import returns from "./returns.json";
import salesChannels from "./salesChannels.json";
import search from "./search.json";
import session from "./session.json";
import settings from "./settings.json";
import sheet from "./sheet.json";
import ui from "./ui.json";
import validation from "./validation.json";
import webhooks from "./webhooks.json";

export const de = {
  address,
  app,
  builder,
  customers,
  derivation,
  drafts,
  events,
  form,
  frame,
  leave,
  money,
  nav,
  orders,
  pay,
  pickers,
  prices,
  problem,
  products,
  search,
  session,
  sheet,
  ui,
  validation,
  home,
  discounts,
  settings,
  customerGroups,
  metadata,
  notes,
  notifications,
  categories,
  collections,
  priceLists,
  productMembers,
  productTypes,
  salesChannels,
  order,
  returns,
  providers,
  returnReasons,
  webhooks,
} satisfies Messages;
