import { router } from "../core/trpc";
import { cancel } from "./cancel";
import { get, list } from "./list";
import { receive } from "./receive";

export const returnsRouter = router({ list, get, receive, cancel });
