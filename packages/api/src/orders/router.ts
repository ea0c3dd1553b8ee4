import { router } from "../core/trpc";
import { get } from "./get";
import { list } from "./list";
import { totals } from "./totals";

export const ordersRouter = router({ list, get, totals });
