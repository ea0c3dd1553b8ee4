import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "@/lib/api";
import { useBuilderForm } from "./form";

/** The regions to sell in; the first is chosen, so that prices show from the start. */
export function useRegions() {
  const api = useApi();
  const form = useBuilderForm();
  const query = useQuery(
    api.regions.list.queryOptions(
      { limit: 200, order: "name", expand: "countries,currency" },
      { staleTime: 300_000 },
    ),
  );
  const regions = query.data?.regions ?? [];
  const region = regions.find(({ id }) => id === form.values.region_id);
  const first = regions[0];
  useEffect(() => {
    if (first && form.getValues().region_id === null) {
      form.setFieldValue("region_id", first.id);
      form.setFieldValue("address.country_code", onlyCountry(first));
    }
  }, [first, form.getValues, form.setFieldValue]);
  return { form, regions, region };
}

/** A region with one country leaves nothing to choose. */
export function onlyCountry(region: { countries?: { iso_2: string }[] | undefined }): string | null {
  const [only, ...others] = region.countries ?? [];
  return only && others.length === 0 ? only.iso_2 : null;
}
