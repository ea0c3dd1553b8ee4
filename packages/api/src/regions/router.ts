import { router } from "../core/trpc";
import { addCountry, removeCountry } from "./countries";
import { create } from "./create";
import { remove } from "./delete";
import { fulfillmentOptions } from "./fulfillment-options";
import { get } from "./get";
import { list } from "./list";
import { listCountries } from "./list-countries";
import {
  addFulfillmentProvider,
  addPaymentProvider,
  removeFulfillmentProvider,
  removePaymentProvider,
} from "./providers";
import { update } from "./update";

export const regionsRouter = router({
  list,
  listCountries,
  get,
  create,
  update,
  delete: remove,
  addCountry,
  removeCountry,
  addPaymentProvider,
  removePaymentProvider,
  addFulfillmentProvider,
  removeFulfillmentProvider,
  fulfillmentOptions,
});
