import address from "./address.json";
import app from "./app.json";
import builder from "./builder.json";
import derivation from "./derivation.json";
import drafts from "./drafts.json";
import events from "./events.json";
import form from "./form.json";
import frame from "./frame.json";
import leave from "./leave.json";
import money from "./money.json";
import nav from "./nav.json";
import orders from "./orders.json";
import pay from "./pay.json";
import problem from "./problem.json";
import search from "./search.json";
import session from "./session.json";
import ui from "./ui.json";
import validation from "./validation.json";

/** One file per area. English decides which messages there are; the test of messages holds the others to it. */
export const en = {
  address,
  app,
  builder,
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
  problem,
  search,
  session,
  ui,
  validation,
};
