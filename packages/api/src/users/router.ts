import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { get } from "./get";
import { list } from "./list";
import { passwordToken, reset } from "./reset-password";
import { update } from "./update";

export const usersRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  passwordToken,
  resetPassword: reset,
});
