import { MultiSelect, useCountryName } from "@backroom/ui";
import type { MultiSelectProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";

interface CountrySelectProps extends Omit<MultiSelectProps, "data"> {
  /** Of the region that is edited; its own countries may be chosen, those of others not. */
  regionId?: string;
}

/** The countries of a region. One belongs to a single region, so those of the others cannot be chosen. */
export function CountrySelect({ regionId, ...select }: CountrySelectProps) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const nameOf = useCountryName();
  const query = useQuery(api.regions.listCountries.queryOptions(undefined, { staleTime: 60_000 }));
  const options = (query.data?.countries ?? [])
    .map(({ iso_2, region_id }) => {
      const isTaken = region_id !== null && region_id !== regionId;
      return {
        value: iso_2,
        label: isTaken ? t("takenCountry", { country: nameOf(iso_2) }) : nameOf(iso_2),
        disabled: isTaken,
      };
    })
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <MultiSelect
      label={t("countries")}
      searchable
      hidePickedOptions
      data={options}
      nothingFoundMessage={t("noCountry")}
      {...select}
    />
  );
}
