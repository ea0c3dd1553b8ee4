import { Autocomplete, MultiSelect, Select, TagsInput } from "@backroom/ui";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type Facet, type FacetOption, useFacet } from "../facets";

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  error?: ReactNode;
  description?: string;
}

interface RecordFieldProps<Value> extends FieldProps<Value> {
  facet: Facet;
  /** Names of what is chosen already, which the first page of options may not have. */
  known?: readonly FacetOption[];
}

const merged = (known: readonly FacetOption[], options: readonly FacetOption[]): FacetOption[] => [
  ...new Map([...known, ...options].map((option) => [option.value, option])).values(),
];

/** One record of many; the server searches, so nothing is filtered here. */
export function FacetSelect({ facet, known = [], value, ...field }: RecordFieldProps<string | null>) {
  const t = useTranslations("products");
  const [text, setText] = useState("");
  const [seen, setSeen] = useState(known);
  // The name of what is chosen stands in the box without being a search.
  const chosen = seen.find((option) => option.value === value)?.label;
  const { options } = useFacet(facet, { text: text === chosen ? "" : text });
  return (
    <Select
      {...field}
      value={value}
      onChange={(id) => {
        setSeen(merged(seen, options));
        field.onChange(id);
      }}
      placeholder={t("choose")}
      data={merged(chosen === undefined ? [] : seen.filter((option) => option.value === value), options)}
      filter={({ options: found }) => found}
      searchable
      onSearchChange={setText}
      clearable
      nothingFoundMessage={t("nothingFound")}
    />
  );
}

/** Several records of many. */
export function FacetMultiSelect({ facet, known = [], value, ...field }: RecordFieldProps<string[]>) {
  const t = useTranslations("products");
  const [text, setText] = useState("");
  const [seen, setSeen] = useState(known);
  const { options } = useFacet(facet, { text });
  return (
    <MultiSelect
      {...field}
      value={value}
      onChange={(ids) => {
        setSeen(merged(seen, options));
        field.onChange(ids);
      }}
      {...(value.length === 0 ? { placeholder: t("choose") } : {})}
      data={merged(
        seen.filter((option) => value.includes(option.value)),
        options,
      )}
      filter={({ options: found }) => found}
      searchable
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={t("nothingFound")}
    />
  );
}

const labelsOf = (options: readonly FacetOption[]): string[] => [
  ...new Set(options.map(({ label }) => label)),
];

/** The product's type by its value; one that is new is made when the product is saved. */
export function TypeField(field: FieldProps<string>) {
  const { options } = useFacet("type", { text: field.value });
  return <Autocomplete {...field} data={labelsOf(options)} filter={({ options: found }) => found} />;
}

/** Tags by their values; those that are new are made when the product is saved. */
export function TagsField({ value, ...field }: FieldProps<string[]>) {
  const t = useTranslations("products");
  const [text, setText] = useState("");
  const { options } = useFacet("tag", { text });
  return (
    <TagsInput
      {...field}
      value={value}
      {...(value.length === 0 ? { placeholder: t("tagsHint") } : {})}
      data={labelsOf(options).filter((label) => !value.includes(label))}
      searchValue={text}
      onSearchChange={setText}
      acceptValueOnBlur
    />
  );
}
