import { AddressFields, type AddressValues, emptyAddress } from "@backroom/ui";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/lib/api";

type Text = string | null;

interface KnownAddress {
  first_name: Text;
  last_name: Text;
  company: Text;
  address_1: Text;
  address_2: Text;
  postal_code: Text;
  city: Text;
  province: Text;
  country_code: Text;
  phone: Text;
}

/** What a form of an address begins with. */
export const addressValues = (address: KnownAddress | null | undefined): AddressValues =>
  address
    ? {
        first_name: address.first_name ?? "",
        last_name: address.last_name ?? "",
        company: address.company ?? "",
        address_1: address.address_1 ?? "",
        address_2: address.address_2 ?? "",
        postal_code: address.postal_code ?? "",
        city: address.city ?? "",
        province: address.province ?? "",
        country_code: address.country_code,
        phone: address.phone ?? "",
      }
    : emptyAddress;

interface RegionAddressProps {
  regionId: string;
  value: AddressValues;
  onChange: (value: AddressValues) => void;
  /** As the server told them; those of other fields are nobody's here. */
  problems: readonly { path: string; message: string }[];
  /** What stands before a field's name in a path: `shipping_address`. */
  prefix: string;
}

/** An address in a region: its country is one of the region's. */
export function RegionAddress({ regionId, value, onChange, problems, prefix }: RegionAddressProps) {
  const api = useApi();
  // An address that is refused as a whole lacks its country.
  const fieldOf = (path: string) => (path === prefix ? "country_code" : path.replace(`${prefix}.`, ""));
  const region = useQuery(api.regions.get.queryOptions({ id: regionId }));
  return (
    <AddressFields
      value={value}
      onChange={onChange}
      countries={(region.data?.region.countries ?? []).map(({ iso_2 }) => ({ value: iso_2 }))}
      errors={Object.fromEntries(problems.map(({ path, message }) => [fieldOf(path), message]))}
    />
  );
}
