import { router } from "../core/trpc";
import { get } from "./get";
import { inventory } from "./inventory";
import { list } from "./list";

export const variantsRouter = router({ list, get, inventory });
