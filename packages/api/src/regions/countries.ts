import { query } from "@backroom/db";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { addCountryInput, removeCountryInput } from "./schema";
import { lockRegion, takeCountries, touchRegion } from "./store";
import { regionView } from "./view";

const changed = { name: "region.updated", resource_type: "region", data: { fields: ["countries"] } };

export const addCountry = operation
  .meta({
    route: "POST /admin/regions/{id}/countries",
    can: "regions:write",
    tag: "Regions",
    summary: "Add a country to a region",
    refuses: {
      invalid_data: "The country code is unknown.",
      not_found: "No region has this id.",
      duplicate_error: "The country belongs to another region.",
    },
    example: { id: "reg_01JD0000000000000000000000", country_code: "no" },
    version: "region",
  })
  .input(addCountryInput)
  .output(envelope("region", regionView.schema))
  .mutation(
    write(async (ctx, { id, country_code }) => {
      await lockRegion(ctx.tx, id);
      await takeCountries(ctx.tx, id, [country_code]);
      await touchRegion(ctx.tx, id);
      ctx.emit({ ...changed, resource_id: id });
      return { region: await show(ctx.tx, regionView, id) };
    }),
  );

export const removeCountry = operation
  .meta({
    route: "DELETE /admin/regions/{id}/countries/{country_code}",
    can: "regions:write",
    tag: "Regions",
    summary: "Remove a country from a region",
    description: "A country that is not in the region is no error; upper and lower case are the same.",
    refuses: { not_found: "No region has this id." },
    example: { id: "reg_01JD0000000000000000000000", country_code: "no" },
    version: "region",
  })
  .input(removeCountryInput)
  .output(envelope("region", regionView.schema))
  .mutation(
    write(async (ctx, { id, country_code }) => {
      await lockRegion(ctx.tx, id);
      await query(ctx.tx, "update country set region_id = null where region_id = $1 and iso_2 = $2", [
        id,
        country_code.toLowerCase(),
      ]);
      await touchRegion(ctx.tx, id);
      ctx.emit({ ...changed, resource_id: id });
      return { region: await show(ctx.tx, regionView, id) };
    }),
  );
