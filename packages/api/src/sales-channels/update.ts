import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateSalesChannelInput, updateSalesChannelInput } from "./schema";
import { lockChannel } from "./store";
import { salesChannelView } from "./view";

export async function updateSalesChannel(
  { tx, emit, now }: Write,
  { id, ...columns }: UpdateSalesChannelInput,
): Promise<void> {
  const channel = await lockChannel(tx, id);
  await tx
    .updateTable("sales_channel")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "sales_channel.updated",
    resource_type: "sales_channel",
    resource_id: id,
    data: { fields: Object.keys(columns) },
    changes: changesBetween(channel, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/sales-channels/{id}",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Update a sales channel",
    description: "Properties left out stay as they are. A disabled channel keeps its products.",
    refuses: { not_found: "No sales channel has this id." },
    example: { id: "sc_01JD0000000000000000000000", name: "Market", is_disabled: true },
    version: "sales_channel",
  })
  .input(updateSalesChannelInput)
  .output(envelope("sales_channel", salesChannelView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateSalesChannel(ctx, input);
      return { sales_channel: await show(ctx.tx, salesChannelView, input.id) };
    }),
  );
