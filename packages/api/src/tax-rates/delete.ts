import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";

/** Removes the rate with its links; orders keep the tax they were sold with. An unknown id is no error. */
export async function deleteTaxRate({ tx, emit }: Write, id: string): Promise<void> {
  const gone = await tx.deleteFrom("tax_rate").where("id", "=", id).returning("id").executeTakeFirst();
  if (gone) emit({ name: "tax_rate.deleted", resource_type: "tax_rate", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/tax-rates/{id}",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Delete a tax rate",
    description:
      "What it was linked to is taxed like the region again. Deleting what is not there is no error.",
    example: { id: "txr_01JD0000000000000000000000" },
    version: "tax_rate",
  })
  .input(byId)
  .output(answer(deletedSchema("tax-rate")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteTaxRate(ctx, id);
      return deletedAnswer(id, "tax-rate");
    }),
  );
