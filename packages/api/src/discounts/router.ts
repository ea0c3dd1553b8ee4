import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get, getByCode } from "./get";
import { list } from "./list";
import { update } from "./update";

export const discountsRouter = router({ list, get, getByCode, create, update, delete: remove });
