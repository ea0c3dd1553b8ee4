import type { Address } from "../customers/view";

/** The lines of an address as they are printed. */
export function addressLines(address: Address | null | undefined): string[] {
  if (!address) return [];
  const lines = [
    address.company,
    [address.first_name, address.last_name].filter(Boolean).join(" "),
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    address.country?.display_name ?? address.country_code?.toUpperCase(),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** A day as it is printed, whatever the language of the reader. */
export const dayText = (moment: string): string => moment.slice(0, 10);
