import { query, type Tx } from "@backroom/db";
import type { Write } from "../core/context";
import { invalidField, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { checkRegionCount } from "./rules";
import { discountRegionPath } from "./schema";
import { lockDiscount, lockRule, touchDiscount } from "./store";
import { discountView } from "./view";

const example = { id: "disc_01JD0000000000000000000000", region_id: "reg_01JD0000000000000000000000" };

async function regionsOf(tx: Tx, discountId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    "select region_id as id from discount_region where discount_id = $1",
    [discountId],
  );
  return rows.map(({ id }) => id);
}

const changed = (id: string, change: Record<string, string[]>) => ({
  name: "discount.updated",
  resource_type: "discount",
  resource_id: id,
  data: { fields: ["regions"], ...change },
});

/** One that it is valid in already changes nothing. */
export async function addDiscountRegion({ tx, emit }: Write, id: string, regionId: string): Promise<void> {
  const discount = await lockDiscount(tx, id);
  if ((await missingIds(tx, "region", [regionId])).length > 0) throw notFound("Region", regionId);
  const regions = await regionsOf(tx, id);
  if (regions.includes(regionId)) return;
  checkRegionCount((await lockRule(tx, discount.rule_id)).type, [...regions, regionId]);
  await query(tx, "insert into discount_region (discount_id, region_id) values ($1, $2)", [id, regionId]);
  await touchDiscount(tx, id);
  emit(changed(id, { added: [regionId] }));
}

/** The last one stays: a discount that is valid nowhere is a mistake (Q44). */
export async function removeDiscountRegion({ tx, emit }: Write, id: string, regionId: string): Promise<void> {
  await lockDiscount(tx, id);
  const regions = await regionsOf(tx, id);
  if (!regions.includes(regionId)) return;
  if (regions.length === 1)
    throw invalidField("region_id", `${regionId} is the only region of this discount`);
  await query(tx, "delete from discount_region where discount_id = $1 and region_id = $2", [id, regionId]);
  await touchDiscount(tx, id);
  emit(changed(id, { removed: [regionId] }));
}

export const addRegion = operation
  .meta({
    route: "POST /admin/discounts/{id}/regions/{region_id}",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Make a discount valid in one more region",
    refuses: {
      not_found: "The discount or the region does not exist.",
      invalid_data: "A fixed discount has a region already.",
    },
    example,
    version: "discount",
    ignoresQuery: true,
    ignoresBody: true,
  })
  .input(discountRegionPath)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, { id, region_id }) => {
      await addDiscountRegion(ctx, id, region_id);
      return { discount: await show(ctx.tx, discountView, id) };
    }),
  );

export const removeRegion = operation
  .meta({
    route: "DELETE /admin/discounts/{id}/regions/{region_id}",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Take a region from a discount",
    description: "One that it is not valid in is no error.",
    refuses: { not_found: "The discount does not exist.", invalid_data: "It is the discount's only region." },
    example,
    version: "discount",
    ignoresQuery: true,
    ignoresBody: true,
  })
  .input(discountRegionPath)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, { id, region_id }) => {
      await removeDiscountRegion(ctx, id, region_id);
      return { discount: await show(ctx.tx, discountView, id) };
    }),
  );
