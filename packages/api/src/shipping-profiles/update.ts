import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateShippingProfileInput, updateShippingProfileInput } from "./schema";
import { lockShippingProfile, lockShippingProfiles, moveInto, refuseLastOfType } from "./store";
import { itemRelations, shippingProfileView } from "./view";

/** `products` and `shipping_options` are moved here; what the profile has already stays. */
export async function updateShippingProfile(
  { tx, emit, now }: Write,
  input: UpdateShippingProfileInput,
): Promise<void> {
  const { id, metadata, products, shipping_options, ...columns } = input;
  const profiles = columns.type === undefined ? [] : await lockShippingProfiles(tx);
  const profile = await lockShippingProfile(tx, id);
  if (!profile) throw notFound("Shipping profile", id);
  if (columns.type !== undefined && columns.type !== profile.type) refuseLastOfType(profiles, profile);
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("shipping_profile")
    .set({ ...columns, metadata: mergedMetadata(profile.metadata, metadata), updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  if (products?.length) await moveInto(tx, "product", id, products);
  if (shipping_options?.length) await moveInto(tx, "shipping_option", id, shipping_options);
  emit({
    name: "shipping_profile.updated",
    resource_type: "shipping_profile",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(profile, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/shipping-profiles/{id}",
    can: "shipping:write",
    tag: "Shipping Profiles",
    summary: "Update a shipping profile",
    description: "A product or option has one profile: those named move here.",
    refuses: {
      not_found: "No shipping profile has this id.",
      not_allowed: "The type changes, and it is the last default or gift card profile.",
    },
    example: { id: "sp_01JD0000000000000000000000", name: "Bulky goods" },
    version: "shipping_profile",
  })
  .input(updateShippingProfileInput)
  .output(envelope("shipping_profile", shippingProfileView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateShippingProfile(ctx, input);
      return {
        shipping_profile: await show(ctx.tx, shippingProfileView, input.id, { expand: itemRelations }),
      };
    }),
  );
