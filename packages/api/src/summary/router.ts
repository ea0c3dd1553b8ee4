import { router } from "../core/trpc";
import { get } from "./get";

export const summaryRouter = router({ get });
