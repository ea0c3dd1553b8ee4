import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { SheetColumn } from "../../sheet/types";
import { useCellKinds } from "../../sheet/use-cell-kinds";
import type { Place } from "../use-places";

/** A column of prices for each place. `priceAt` is the same function at every drawing. */
export function usePlaceColumns<Row>(
  places: readonly Place[],
  priceAt: (row: Row, place: Place) => number | null,
): SheetColumn<Row>[] {
  const t = useTranslations("prices");
  const kinds = useCellKinds();
  return useMemo(
    () =>
      places.map((place) => ({
        id: place.id,
        header: place.name,
        hint: place.region_id ? place.currency.toUpperCase() : t("currency"),
        width: 112,
        base: (row) => priceAt(row, place),
        ...kinds.money(place.currency),
      })),
    [places, priceAt, kinds, t],
  );
}
