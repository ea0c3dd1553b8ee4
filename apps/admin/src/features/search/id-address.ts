import { idPrefixes } from "@backroom/domain";

/** Where a record of each kind is looked at. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  [idPrefixes.order, "orders"],
  [idPrefixes.draft_order, "draft-orders"],
  [idPrefixes.return, "returns"],
  [idPrefixes.customer, "customers"],
  [idPrefixes.customer_group, "customer-groups"],
  [idPrefixes.discount, "discounts"],
  [idPrefixes.price_list, "price-lists"],
  [idPrefixes.product, "products"],
  [idPrefixes.product_collection, "collections"],
  [idPrefixes.product_category, "categories"],
  [idPrefixes.sales_channel, "sales-channels"],
  [idPrefixes.region, "settings/regions"],
  [idPrefixes.publishable_api_key, "settings/keys"],
  [idPrefixes.webhook, "settings/webhooks"],
];

/** The page of a record by its id, as logs and other programs name it; undefined for what is no whole id. */
export function addressOfId(text: string): string | undefined {
  const [, prefix, rest] = /^([a-z]+)_(\w{10,})$/.exec(text.trim()) ?? [];
  const folder = folders.find(([known]) => known === prefix)?.[1];
  return folder && rest ? `/${folder}/${prefix}_${rest}` : undefined;
}
