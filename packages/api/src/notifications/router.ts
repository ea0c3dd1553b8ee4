import { router } from "../core/trpc";
import { list } from "./list";
import { preview } from "./preview";
import { resend } from "./resend";

export const notificationsRouter = router({ list, preview, resend });
