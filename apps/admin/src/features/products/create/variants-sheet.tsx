import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "../../sheet/sheet";
import type { SheetColumn } from "../../sheet/types";
import { useCellKinds } from "../../sheet/use-cell-kinds";
import { useSheet } from "../../sheet/use-sheet";
import type { Place } from "../use-places";
import type { CardProps } from "./form";
import { columnOf } from "./values";
import type { NewVariant } from "./variants";

interface VariantsSheetProps extends CardProps {
  currencies: readonly Place[];
  variants: readonly NewVariant[];
  errors: Readonly<Record<string, string>>;
}

const rowKey = ({ key }: NewVariant) => key;
const rowLabel = ({ title }: NewVariant) => ({ title });

/** The combinations of the options, each with what it is called, costs and has in stock. */
export function VariantsSheet({ form, currencies, variants, errors }: VariantsSheetProps) {
  const t = useTranslations("products.variantFields");
  const kinds = useCellKinds();
  const columns = useMemo(
    (): SheetColumn<NewVariant>[] => [
      { id: columnOf.title, header: t("title"), width: 150, base: ({ title }) => title, ...kinds.text },
      { id: columnOf.sku, header: t("sku"), width: 140, base: () => null, ...kinds.text },
      ...currencies.map(
        ({ currency }): SheetColumn<NewVariant> => ({
          id: columnOf.price(currency),
          header: t("priceIn", { currency: currency.toUpperCase() }),
          width: 104,
          base: () => null,
          ...kinds.money(currency),
        }),
      ),
      { id: columnOf.stock, header: t("stock"), width: 84, base: () => null, ...kinds.whole },
    ],
    [t, kinds, currencies],
  );
  const sheet = useSheet({
    rows: variants,
    rowKey,
    columns,
    edits: form.values.cells,
    onEdits: (cells) => form.setFieldValue("cells", cells),
  });
  return (
    <Sheet
      label={t("variants", { count: variants.length })}
      sheet={sheet}
      rowLabel={rowLabel}
      rowHeader={t("combination")}
      errors={errors}
      maxHeight="480px"
    />
  );
}
