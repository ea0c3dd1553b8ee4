import { router } from "../core/trpc";
import { create } from "./create";
import { remove } from "./delete";
import { deliveries } from "./deliveries";
import { get } from "./get";
import { list } from "./list";
import { replay } from "./replay";
import { rotate } from "./rotate-secret";
import { test } from "./test-message";
import { update } from "./update";

export const webhooksRouter = router({
  list,
  get,
  create,
  update,
  delete: remove,
  rotateSecret: rotate,
  deliveries,
  replay,
  test,
});
