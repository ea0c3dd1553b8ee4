import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get } from "./get";
import { list } from "./list";
import { listVariants } from "./list-variants";

export const productsRouter = router({ list, get, create, delete: remove, listVariants });
