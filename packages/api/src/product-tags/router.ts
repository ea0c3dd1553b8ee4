import { router } from "../core/trpc";
import { list } from "./list";

export const productTagsRouter = router({ list });
