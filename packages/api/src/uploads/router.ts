import { router } from "../core/trpc";
import { create, createProtected } from "./create";
import { remove } from "./delete";
import { downloadUrl } from "./download-url";

export const uploadsRouter = router({ create, createProtected, delete: remove, downloadUrl });
