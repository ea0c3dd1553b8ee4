import { MoneyInput, QuantityInput, Section } from "@backroom/ui";
import { SimpleGrid, Skeleton, Text, TextInput } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { type CellValue, cellKey } from "../../sheet/types";
import type { Place } from "../use-places";
import type { CardProps } from "./form";
import { cellErrors, columnOf } from "./values";
import { type NewVariant, usedOptions, variantsOf } from "./variants";

const VariantsSheet = dynamic(() => import("./variants-sheet").then((module) => module.VariantsSheet), {
  ssr: false,
  loading: () => <Skeleton h={160} />,
});

interface VariantsCardProps extends CardProps {
  currencies: readonly Place[];
}

/** What is sold: one variant as plain fields, several as a sheet. */
export function VariantsCard({ form, currencies }: VariantsCardProps) {
  const t = useTranslations("products.variantFields");
  const { options } = form.values;
  const hasOptions = usedOptions(options).length > 0;
  const variants = variantsOf(options);
  const [only] = variants;
  const errors = cellErrors(form.errors, form.values, currencies);
  const problem = form.errors.variants;
  return (
    <Section title={hasOptions ? t("variants", { count: variants.length }) : t("price")}>
      {hasOptions ? (
        <VariantsSheet form={form} currencies={currencies} variants={variants} errors={errors} />
      ) : (
        only && <OnlyVariant form={form} currencies={currencies} variant={only} errors={errors} />
      )}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" mt={8} role="alert">
          {problem}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={8}>
        {t("stockHint")}
      </Text>
    </Section>
  );
}

interface OnlyVariantProps extends VariantsCardProps {
  variant: NewVariant;
  errors: Readonly<Record<string, string>>;
}

function OnlyVariant({ form, currencies, variant, errors }: OnlyVariantProps) {
  const t = useTranslations("products.variantFields");
  const { cells } = form.values;
  const keyOf = (column: string) => cellKey(variant.key, column);
  const put = (column: string, value: CellValue) => {
    const { [keyOf(column)]: _before, ...rest } = cells;
    form.setFieldValue("cells", value === null || value === "" ? rest : { ...rest, [keyOf(column)]: value });
  };
  const numberAt = (column: string) => {
    const value = cells[keyOf(column)];
    return typeof value === "number" ? value : null;
  };
  const sku = cells[keyOf(columnOf.sku)];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
      {currencies.map(({ currency }) => {
        const column = columnOf.price(currency);
        return (
          <MoneyInput
            key={currency}
            label={t("priceIn", { currency: currency.toUpperCase() })}
            currency={currency}
            value={numberAt(column)}
            error={errors[keyOf(column)]}
            onChange={(amount) => put(column, amount)}
          />
        );
      })}
      <TextInput
        label={t("sku")}
        value={typeof sku === "string" ? sku : ""}
        error={errors[keyOf(columnOf.sku)]}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => put(columnOf.sku, event.currentTarget.value)}
      />
      <QuantityInput
        label={t("stock")}
        value={numberAt(columnOf.stock) ?? null}
        error={errors[keyOf(columnOf.stock)]}
        min={0}
        onChange={(stock) => put(columnOf.stock, stock)}
      />
    </SimpleGrid>
  );
}
