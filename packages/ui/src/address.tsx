import { Text } from "@mantine/core";

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
  /** The country's name, where the address brings only its code. */
  country?: string | undefined;
  empty: string;
}

const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ");

/** An address the way an envelope shows it; lines without content are left out. */
export function Address({ address, country, empty }: AddressProps) {
  const lines = address
    ? [
        words(address.first_name, address.last_name),
        address.company,
        address.address_1,
        address.address_2,
        words(address.postal_code, address.city),
        address.province,
        country ?? address.country_code?.toUpperCase(),
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
      {lines.map((line) => (
        <span key={line} style={{ display: "block" }}>
          {line}
        </span>
      ))}
    </Text>
  );
}
