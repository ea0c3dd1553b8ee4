import type { TestApi } from "../testing/index";

/** For tests: a valid option of the manual provider. */
export const parcel = (region_id: string) => ({
  name: "Parcel",
  region_id,
  provider_id: "manual",
  price_type: "flat_rate" as const,
  amount: 700,
  data: { id: "manual-fulfillment" },
});

export async function makeShippingOption(
  t: TestApi,
  region_id: string,
  input: Partial<Parameters<TestApi["api"]["shippingOptions"]["create"]>[0]> = {},
) {
  const { shipping_option } = await t.api.shippingOptions.create({ ...parcel(region_id), ...input });
  return shipping_option;
}
