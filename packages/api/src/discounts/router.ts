import { router } from "../core/trpc";
import {
  addConditionResources,
  createCondition,
  deleteCondition,
  getCondition,
  removeConditionResources,
  updateCondition,
} from "./condition-operations";
import { create } from "./create";
import { remove } from "./delete";
import { createCode, deleteCode } from "./dynamic-codes";
import { get, getByCode } from "./get";
import { list } from "./list";
import { addRegion, removeRegion } from "./regions";
import { update } from "./update";

export const discountsRouter = router({
  list,
  get,
  getByCode,
  create,
  update,
  delete: remove,
  createCondition,
  getCondition,
  updateCondition,
  deleteCondition,
  addConditionResources,
  removeConditionResources,
  createCode,
  deleteCode,
  addRegion,
  removeRegion,
});
