import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockRegion } from "./store";

/** Softly deletes; its countries become free. @throws Refusal not_found (unlike most deletions, catalog.md §1.9) */
export async function deleteRegion({ tx, emit, now }: Write, id: string): Promise<void> {
  await lockRegion(tx, id);
  await tx.updateTable("region").set({ deleted_at: now.toISOString() }).where("id", "=", id).execute();
  await query(tx, "update country set region_id = null where region_id = $1", [id]);
  emit({ name: "region.deleted", resource_type: "region", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/regions/{id}",
    can: "regions:write",
    tag: "Regions",
    summary: "Delete a region",
    refuses: { not_found: "No region has this id." },
    example: { id: "reg_01JD0000000000000000000000" },
    version: "region",
  })
  .input(byId)
  .output(answer(deletedSchema("region")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteRegion(ctx, id);
      return deletedAnswer(id, "region");
    }),
  );
