import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get } from "./get";
import { list } from "./list";
import { addProducts, removeProducts } from "./products";
import { update } from "./update";

export const collectionsRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  addProducts,
  removeProducts,
});
