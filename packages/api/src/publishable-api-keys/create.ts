import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { createPublishableApiKeyInput } from "./schema";
import { publishableApiKeyView } from "./view";

/** @returns the id of the new key, which is the key itself. */
export async function createPublishableApiKey(
  { tx, actor, emit }: Write,
  { title }: { title: string },
): Promise<string> {
  const id = newId("pk");
  await tx.insertInto("publishable_api_key").values({ id, title, created_by: actor.id }).execute();
  emit({ name: "publishable_api_key.created", resource_type: "publishable_api_key", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/publishable-api-keys",
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Create a publishable API key",
    description: "The id is the key; it says which sales channels a storefront sells in.",
    example: { title: "Web shop" },
  })
  .input(createPublishableApiKeyInput)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .mutation(
    write(async (ctx, input) => ({
      publishable_api_key: await show(
        ctx.tx,
        publishableApiKeyView,
        await createPublishableApiKey(ctx, input),
      ),
    })),
  );
