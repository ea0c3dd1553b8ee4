import { router } from "../core/trpc";
import { addChannels, listChannels, removeChannels } from "./channels";
import { create } from "./create";
import { remove } from "./delete";
import { get } from "./get";
import { list } from "./list";
import { revoke } from "./revoke";
import { update } from "./update";

export const publishableApiKeysRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  revoke,
  listChannels,
  addChannels,
  removeChannels,
});
