import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { regionProviderInput } from "./schema";
import { linkProviders, lockRegion, requireProviders, touchRegion, unlinkProviders } from "./store";
import { regionView } from "./view";

type Link = (ctx: Write, input: { id: string; provider_id: string }) => Promise<void>;

const example = { id: "reg_01JD0000000000000000000000", provider_id: "manual" };
const shared = { can: "regions:write", tag: "Regions", example, version: "region" } as const;

/** Adding something linked and removing something not linked change nothing (catalog.md §2.6). */
const changeLinks = (kind: "payment" | "fulfillment", link: Link) =>
  write(async (ctx: Write, input: { id: string; provider_id: string }) => {
    await lockRegion(ctx.tx, input.id);
    await link(ctx, input);
    await touchRegion(ctx.tx, input.id);
    ctx.emit({
      name: "region.updated",
      resource_type: "region",
      resource_id: input.id,
      data: { fields: [`${kind}_providers`] },
    });
    return { region: await show(ctx.tx, regionView, input.id) };
  });

const add = (kind: "payment" | "fulfillment") =>
  changeLinks(kind, async ({ tx }, { id, provider_id }) => {
    await requireProviders(tx, kind, [provider_id], "not_found");
    await linkProviders(tx, kind, id, [provider_id]);
  });

const remove = (kind: "payment" | "fulfillment") =>
  changeLinks(kind, ({ tx }, { id, provider_id }) => unlinkProviders(tx, kind, id, { only: [provider_id] }));

export const addPaymentProvider = operation
  .meta({
    ...shared,
    route: "POST /admin/regions/{id}/payment-providers",
    summary: "Add a payment provider to a region",
    refuses: { not_found: "The region or the provider does not exist." },
  })
  .input(regionProviderInput)
  .output(envelope("region", regionView.schema))
  .mutation(add("payment"));

export const removePaymentProvider = operation
  .meta({
    ...shared,
    route: "DELETE /admin/regions/{id}/payment-providers/{provider_id}",
    summary: "Remove a payment provider from a region",
    refuses: { not_found: "No region has this id." },
  })
  .input(regionProviderInput)
  .output(envelope("region", regionView.schema))
  .mutation(remove("payment"));

export const addFulfillmentProvider = operation
  .meta({
    ...shared,
    route: "POST /admin/regions/{id}/fulfillment-providers",
    summary: "Add a fulfillment provider to a region",
    refuses: { not_found: "The region or the provider does not exist." },
  })
  .input(regionProviderInput)
  .output(envelope("region", regionView.schema))
  .mutation(add("fulfillment"));

export const removeFulfillmentProvider = operation
  .meta({
    ...shared,
    route: "DELETE /admin/regions/{id}/fulfillment-providers/{provider_id}",
    summary: "Remove a fulfillment provider from a region",
    refuses: { not_found: "No region has this id." },
  })
  .input(regionProviderInput)
  .output(envelope("region", regionView.schema))
  .mutation(remove("fulfillment"));
