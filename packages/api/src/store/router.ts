import { router } from "../core/trpc";
import { addCurrency, removeCurrency } from "./currencies";
import { get } from "./get";
import { paymentProviders, taxProviders } from "./providers";
import { update } from "./update";

export const storeRouter = router({
  get,
  update,
  addCurrency,
  removeCurrency,
  paymentProviders,
  taxProviders,
});
