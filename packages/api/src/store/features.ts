/** What dashboards of the v1 API look at to switch screens on (spec/catalog.md §2.4). */
const flags = {
  analytics: true,
  many_to_many_inventory: false,
  medusa_v2: false,
  order_editing: true,
  product_categories: true,
  publishable_api_keys: true,
  sales_channels: true,
  tax_inclusive_pricing: true,
  workflows: false,
};

export const featureFlags = Object.entries(flags).map(([key, value]) => ({ key, value }));

/** All of them are part of Backroom itself. */
export const modules = ["cacheService", "eventBus", "inventoryService", "stockLocationService"].map(
  (module) => ({
    module,
    resolution: "backroom",
  }),
);
