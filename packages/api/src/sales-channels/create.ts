import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateSalesChannelInput, createSalesChannelInput } from "./schema";
import { salesChannelView } from "./view";

/** @returns the id of the new channel. */
export async function createSalesChannel(
  { tx, emit }: Write,
  input: CreateSalesChannelInput,
): Promise<string> {
  const id = newId("sc");
  await tx
    .insertInto("sales_channel")
    .values({ id, ...input })
    .execute();
  emit({ name: "sales_channel.created", resource_type: "sales_channel", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/sales-channels",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Create a sales channel",
    example: { name: "Market stall", description: "Saturdays in the square" },
  })
  .input(createSalesChannelInput)
  .output(envelope("sales_channel", salesChannelView.schema))
  .mutation(
    write(async (ctx, input) => ({
      sales_channel: await show(ctx.tx, salesChannelView, await createSalesChannel(ctx, input)),
    })),
  );
