import { router } from "../core/trpc";
import { accept } from "./accept";
import { create, resend } from "./create";
import { remove } from "./delete";
import { list } from "./list";

export const invitesRouter = router({ list, create, accept, resend, delete: remove });
