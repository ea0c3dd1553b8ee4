import { router } from "../core/trpc";
import { list } from "./list";
import { update } from "./update";

export const currenciesRouter = router({ list, update });
