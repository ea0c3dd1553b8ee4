import { router } from "../core/trpc";
import { bulk } from "./bulk";
import { create } from "./create";
import { createVariant } from "./create-variant";
import { remove } from "./delete";
import { deleteOption } from "./delete-option";
import { deleteVariant } from "./delete-variant";
import { duplicate } from "./duplicate";
import { get } from "./get";
import { list } from "./list";
import { listVariants } from "./list-variants";
import { addOption, renameOption } from "./options";
import { savePrices } from "./save-prices";
import { setMetadata } from "./set-metadata";
import { listTagUsage, listTypes } from "./types-and-tags";
import { update } from "./update";
import { updateVariant } from "./update-variant";

export const productsRouter = router({
  list,
  listTypes,
  listTagUsage,
  get,
  create,
  update,
  delete: remove,
  setMetadata,
  listVariants,
  createVariant,
  updateVariant,
  deleteVariant,
  addOption,
  renameOption,
  deleteOption,
  duplicate,
  savePrices,
  bulk,
});
