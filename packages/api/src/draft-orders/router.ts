import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get } from "./get";
import { addLineItem, deleteLineItem, updateLineItem } from "./line-items";
import { list } from "./list";
import { pay } from "./pay";
import { totals } from "./totals";
import { update } from "./update";

export const draftOrdersRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  addLineItem,
  updateLineItem,
  deleteLineItem,
  pay,
  totals,
});
