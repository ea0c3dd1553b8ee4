import { newId } from "@backroom/db";
import { dropEmptyMetadata } from "@backroom/domain";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateShippingProfileInput, createShippingProfileInput } from "./schema";
import { shippingProfileView } from "./view";

/** @returns the id of the new profile. */
export async function createShippingProfile(
  { tx, emit }: Write,
  { name, type, metadata }: CreateShippingProfileInput,
): Promise<string> {
  const id = newId("sp");
  await tx
    .insertInto("shipping_profile")
    .values({ id, name, type, metadata: metadata ? dropEmptyMetadata(metadata) : null })
    .execute();
  emit({ name: "shipping_profile.created", resource_type: "shipping_profile", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/shipping-profiles",
    can: "shipping:write",
    tag: "Shipping Profiles",
    summary: "Create a shipping profile",
    example: { name: "Bulky goods", type: "custom" },
  })
  .input(createShippingProfileInput)
  .output(envelope("shipping_profile", shippingProfileView.schema))
  .mutation(
    write(async (ctx, input) => ({
      shipping_profile: await show(ctx.tx, shippingProfileView, await createShippingProfile(ctx, input)),
    })),
  );
