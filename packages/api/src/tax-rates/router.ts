import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get, list } from "./get";
import {
  addProducts,
  addProductTypes,
  addShippingOptions,
  removeProducts,
  removeProductTypes,
  removeShippingOptions,
} from "./links";
import { update } from "./update";

export const taxRatesRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  addProducts,
  removeProducts,
  addProductTypes,
  removeProductTypes,
  addShippingOptions,
  removeShippingOptions,
});
