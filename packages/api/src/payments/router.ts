import { router } from "../core/trpc";
import { capture } from "./capture";
import { get } from "./get";
import { refund } from "./refund";

export const paymentsRouter = router({ get, capture, refund });
