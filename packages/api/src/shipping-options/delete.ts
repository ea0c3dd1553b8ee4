import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockShippingOption } from "./store";

/** Softly deletes: shipping methods keep pointing to it. An unknown id is no error. */
export async function deleteShippingOption({ tx, emit, now }: Write, id: string): Promise<void> {
  if (!(await lockShippingOption(tx, id))) return;
  await tx
    .updateTable("shipping_option")
    .set({ deleted_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({ name: "shipping_option.deleted", resource_type: "shipping_option", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/shipping-options/{id}",
    can: "shipping:write",
    tag: "Shipping Options",
    summary: "Delete a shipping option",
    example: { id: "so_01JD0000000000000000000000" },
    version: "shipping_option",
  })
  .input(byId)
  .output(answer(deletedSchema("shipping-option")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteShippingOption(ctx, id);
      return deletedAnswer(id, "shipping-option");
    }),
  );
