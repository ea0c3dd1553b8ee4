import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockKey } from "./store";

/** For good, with its links to sales channels. @throws Refusal not_found (unlike most deletions, catalog.md §1.9) */
export async function deletePublishableApiKey({ tx, emit }: Write, id: string): Promise<void> {
  await lockKey(tx, id);
  await tx.deleteFrom("publishable_api_key").where("id", "=", id).execute();
  emit({ name: "publishable_api_key.deleted", resource_type: "publishable_api_key", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/publishable-api-keys/{id}",
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Delete a publishable API key",
    refuses: { not_found: "No key has this id." },
    example: { id: "pk_01JD0000000000000000000000" },
    version: "publishable_api_key",
  })
  .input(byId)
  .output(answer(deletedSchema("publishable_api_key")))
  .mutation(
    write(async (ctx, { id }) => {
      await deletePublishableApiKey(ctx, id);
      return deletedAnswer(id, "publishable_api_key");
    }),
  );
