import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { loadReturnableLines } from "./lines";
import { type ReceiveReturnInput, receiveReturnInput } from "./schema";
import { lockReturn, requireSettledReturn } from "./store";
import { takeBack } from "./take-back";
import { returnView } from "./view";

/** Receives what arrived of a return. @returns its id */
export async function receiveReturn(ctx: CallingWrite, input: ReceiveReturnInput): Promise<string> {
  const { ret, order } = await lockReturn(ctx.tx, input.id);
  requireSettledReturn(ret);
  await takeBack(ctx, order, ret, await loadReturnableLines(ctx.tx, order.id), input);
  return ret.id;
}

export const receive = operation
  .meta({
    route: "POST /admin/returns/{id}/receive",
    can: "orders:write",
    tag: "Returns",
    summary: "Receive the items of a return",
    description:
      "Fewer, more or others than requested are recorded as such. The refund is paid, unless it is above what is left: then the order requires action.",
    refuses: {
      invalid_data: "An item is not with the order or there twice, or nothing arrived.",
      not_allowed:
        "The return is received or canceled, the order is canceled, more units than are not returned yet, or a refund above what was captured.",
      not_found: "No return or stock location has this id, or a counted item has no place at the location.",
      conflict: "Who fetches the return has not answered yet.",
      unexpected_state: "The payment provider declined the refund.",
      unavailable: "The payment provider gave no answer; the refund is completed later.",
    },
    example: {
      id: "ret_01JD0000000000000000000000",
      items: [{ item_id: "item_01JD0000000000000000000000", quantity: 1 }],
    },
    version: "return",
  })
  .input(receiveReturnInput)
  .output(envelope("return", returnView.schema))
  .mutation(
    writeAndCall(receiveReturn, async (executor, id) => ({
      return: await show(executor, returnView, id, { expand: "items,swap" }),
    })),
  );
