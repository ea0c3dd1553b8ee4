import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockShippingProfiles, refuseLastOfType } from "./store";

/** Softly deletes; an unknown id is no error. @throws Refusal not_allowed for the last one that products need */
export async function deleteShippingProfile({ tx, emit, now }: Write, id: string): Promise<void> {
  const profiles = await lockShippingProfiles(tx);
  const profile = profiles.find((one) => one.id === id);
  if (!profile) return;
  refuseLastOfType(profiles, profile);
  await tx
    .updateTable("shipping_profile")
    .set({ deleted_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({ name: "shipping_profile.deleted", resource_type: "shipping_profile", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/shipping-profiles/{id}",
    can: "shipping:write",
    tag: "Shipping Profiles",
    summary: "Delete a shipping profile",
    refuses: { not_allowed: "It is the last default or gift card profile." },
    example: { id: "sp_01JD0000000000000000000000" },
    version: "shipping_profile",
  })
  .input(byId)
  .output(answer(deletedSchema("shipping_profile")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteShippingProfile(ctx, id);
      return deletedAnswer(id, "shipping_profile");
    }),
  );
