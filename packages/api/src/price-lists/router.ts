import { router } from "../core/trpc";
import { addPrices } from "./add-prices";
import { create } from "./create";
import { remove } from "./delete";
import {
  deletePrices,
  deleteProductPrices,
  deleteProductsPrices,
  deleteVariantPrices,
} from "./delete-prices";
import { get } from "./get";
import { list } from "./list";
import { listProducts } from "./list-products";
import { update } from "./update";

export const priceListsRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  addPrices,
  deletePrices,
  listProducts,
  deleteProductPrices,
  deleteProductsPrices,
  deleteVariantPrices,
});
