import { MultiSelect } from "@backroom/ui";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";

export interface KnownGroup {
  id: string;
  name: string;
}

interface GroupFieldProps {
  label: string;
  description: string;
  /** Names of what is chosen already, which the first page of options may not have. */
  known?: readonly KnownGroup[];
  /** Ids, sorted. */
  value: string[];
  onChange: (value: string[]) => void;
  error?: ReactNode;
}

/** Customer groups; the server searches, so nothing is filtered here. */
export function GroupField({ known = [], value, onChange, ...field }: GroupFieldProps) {
  const t = useTranslations("priceLists");
  const api = useApi();
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 150);
  const [seen, setSeen] = useState<readonly KnownGroup[]>(known);
  const query = useQuery(
    api.customerGroups.list.queryOptions(
      { limit: 100, order: "name", fields: "id,name", expand: "", ...(q ? { q } : {}) },
      { staleTime: 60_000, placeholderData: keepPreviousData },
    ),
  );
  const found: readonly KnownGroup[] = query.data?.customer_groups ?? [];
  const names = new Map([...known, ...seen, ...found].map(({ id, name }) => [id, name]));
  const shown = [...new Set([...value, ...found.map(({ id }) => id)])];
  return (
    <MultiSelect
      {...field}
      value={value}
      onChange={(ids) => {
        setSeen([...seen, ...found]);
        onChange(ids.toSorted());
      }}
      {...(value.length === 0 ? { placeholder: t("everyone") } : {})}
      data={shown.map((id) => ({ value: id, label: names.get(id) ?? id }))}
      filter={({ options }) => options}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={t("noGroup")}
    />
  );
}
