import type { Region } from "@/features/pickers/variant-price";
import { useBuilderForm } from "./form";
import { onlyCountry } from "./use-regions";

/**
 * Moves the draft to another region. Shipping belongs to a region, and an amount belongs to a currency: what no
 * longer means anything is cleared, everything else stays.
 */
export function useChangeRegion(regions: readonly Region[]): (id: string) => void {
  const form = useBuilderForm();
  return (id) => {
    const { region_id, items, address } = form.getValues();
    const before = regions.find((region) => region.id === region_id);
    const after = regions.find((region) => region.id === id);
    if (!after || after.id === before?.id) return;
    form.setFieldValue("region_id", id);
    form.setFieldValue("option_id", null);
    form.setFieldValue("shipping_price", null);
    const stays = after.countries?.some((country) => country.iso_2 === address.country_code);
    if (!stays) form.setFieldValue("address.country_code", onlyCountry(after));
    if (before?.currency_code === after.currency_code) return;
    // The preview brings the prices of the new currency; custom lines keep the number that was typed.
    form.setFieldValue(
      "items",
      items.map((line) =>
        line.variant ? { ...line, unit_price: null, variant: { ...line.variant, price: null } } : line,
      ),
    );
  };
}
