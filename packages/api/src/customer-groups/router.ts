import { router } from "../core/trpc";
import { create } from "./create";
import { addCustomers, listCustomers, removeCustomers } from "./customers";
import { remove } from "./delete";
import { get } from "./get";
import { list } from "./list";
import { update } from "./update";

export const customerGroupsRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  listCustomers,
  addCustomers,
  removeCustomers,
});
