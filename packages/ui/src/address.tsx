import { Text } from "@mantine/core";
import { useCountryName } from "./country-name";

export interface AddressLines {
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
  company?: string | null | undefined;
  address_1?: string | null | undefined;
  address_2?: string | null | undefined;
  city?: string | null | undefined;
  province?: string | null | undefined;
  postal_code?: string | null | undefined;
  country_code?: string | null | undefined;
  phone?: string | null | undefined;
}

interface AddressProps {
  address: AddressLines | null | undefined;
  empty: string;
}

const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ");

/** An address the way an envelope shows it; lines without content are left out. */
export function Address({ address, empty }: AddressProps) {
  const countryOf = useCountryName();
  const lines = address
    ? [
        words(address.first_name, address.last_name),
        address.company,
        address.address_1,
        address.address_2,
        words(address.postal_code, address.city),
        address.province,
        address.country_code && countryOf(address.country_code),
        address.phone,
      ].filter((line): line is string => Boolean(line))
    : [];
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  }
  return (
    <Text component="address" size="sm" fs="normal" lh={1.55}>
      {lines.map((line, index) => (
        // A city may be called as its province is.
        <span key={index} style={{ display: "block" }}>
          {line}
        </span>
      ))}
    </Text>
  );
}
