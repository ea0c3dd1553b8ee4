import { router } from "../core/trpc";
import { bulkFulfill, cancelFulfillment, createFulfillment, createShipment } from "../fulfillments/public";
import { requestReturn } from "../returns/public";
import { addShippingMethod } from "./add-shipping-method";
import { bulkArchiveOrders } from "./bulk-archive";
import { cancel } from "./cancel";
import { capture } from "./capture";
import { archive, complete } from "./complete";
import { get } from "./get";
import { list } from "./list";
import { refund } from "./refund";
import { timeline } from "./timeline";
import { totals } from "./totals";
import { update } from "./update";

export const ordersRouter = router({
  list,
  get,
  totals,
  update,
  complete,
  archive,
  cancel,
  capture,
  refund,
  createFulfillment,
  cancelFulfillment,
  createShipment,
  requestReturn,
  addShippingMethod,
  bulkFulfill,
  bulkArchive: bulkArchiveOrders,
  timeline,
});
