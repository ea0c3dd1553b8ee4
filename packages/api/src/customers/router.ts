import { router } from "../core/trpc";
import { create } from "./create";
import { get } from "./get";
import { list } from "./list";
import { orderSummaries } from "./order-summaries";
import { update } from "./update";

export const customersRouter = router({ list, get, create, update, orderSummaries });
