import { router } from "../core/trpc";
import { bulk } from "./bulk";
import { effectivePrice, effectivePrices } from "./effective-price";
import { get } from "./get";
import { inventory } from "./inventory";
import { list } from "./list";
import { priceHistory } from "./price-history";

export const variantsRouter = router({
  list,
  get,
  inventory,
  priceHistory,
  effectivePrice,
  effectivePrices,
  bulk,
});
