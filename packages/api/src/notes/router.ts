import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get, list } from "./get";
import { update } from "./update";

export const notesRouter = router({ list, get, create, update, delete: remove });
