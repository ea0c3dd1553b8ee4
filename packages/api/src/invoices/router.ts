import { router } from "../core/trpc";
import { create } from "./create";
import { get } from "./get";

export const invoicesRouter = router({ create, get });
