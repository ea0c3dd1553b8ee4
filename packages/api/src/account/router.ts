import { router } from "../core/trpc";
import { createApiToken, removeApiToken } from "./api-token";
import { changeOwnPassword } from "./change-password";
import { update } from "./update";

export const accountRouter = router({
  update,
  changePassword: changeOwnPassword,
  createApiToken,
  removeApiToken,
});
