import { z } from "zod";
import { read } from "../core/read";
import { answer, operation } from "../core/trpc";
import { countryView } from "./view";

/** An operation of our own: v1 names a country only within the region that has it. */
export const listCountries = operation
  .meta({
    route: "GET /admin/countries",
    can: "regions:read",
    own: true,
    tag: "Regions",
    summary: "List all countries",
    description: "With the region that each belongs to; null where it belongs to none.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.strictObject({ countries: z.array(countryView.schema) })))
  .query(async ({ ctx }) => ({ countries: await read(ctx.db, countryView, {}) }));
