import { router } from "../core/trpc";
import { list } from "./list";

export const productTypesRouter = router({ list });
