export interface NewOption {
  id: number;
  title: string;
  values: string[];
}

/** As many as the API takes. */
export const maxVariants = 2_500;

/** The title of the only variant of a product without options; every client of the API shows it. */
const onlyTitle = "Default";

export interface NewVariant {
  key: string;
  title: string;
  values: string[];
}

/** Options that count: those with a title and a value. */
export const usedOptions = (options: readonly NewOption[]): NewOption[] =>
  options.filter(({ title, values }) => title.trim() !== "" && values.length > 0);

export const variantCount = (options: readonly NewOption[]): number =>
  usedOptions(options).reduce((count, { values }) => count * values.length, 1);

/** The cross product of the options; without options the one variant that every product has. */
export function variantsOf(options: readonly NewOption[]): NewVariant[] {
  if (variantCount(options) > maxVariants) return [];
  const combinations = usedOptions(options).reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  return combinations.map((values) => ({
    key: JSON.stringify(values),
    title: values.join(" / ") || onlyTitle,
    values,
  }));
}
