import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AsyncFilterOptions, type FilterOption } from "./async-filter-options";
import { FilterPopover } from "./filter-popover";

interface AsyncFilterMenuProps {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What the server finds for a text, the best first; without text, what is chosen most likely. */
  search: (text: string) => Promise<readonly FilterOption[]>;
  /** Names of ids, for those that came with the address. */
  names: (ids: readonly string[]) => Promise<readonly FilterOption[]>;
}

/** One filter of a list: any of many records, found by the server. */
export function AsyncFilterMenu({ label, value, onChange, search, names }: AsyncFilterMenuProps) {
  const t = useTranslations("ui.filter");
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const learn = (options: readonly FilterOption[]) =>
    setKnown((now) => new Map([...now, ...options.map(({ value: id, label: name }) => [id, name] as const)]));

  const unknown = value.filter((id) => !known.has(id)).join(",");
  const namesOf = useRef(names);
  namesOf.current = names;
  useEffect(() => {
    if (unknown === "") return;
    let isCurrent = true;
    const ids = unknown.split(",");
    namesOf.current(ids).then(
      (options) => {
        // An id that is gone is shown as it is, and not asked for again.
        if (isCurrent) learn([...ids.map((id) => ({ value: id, label: id })), ...options]);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [unknown]);

  const [first, ...more] = value;
  return (
    <FilterPopover
      label={label}
      shown={
        first === undefined ? undefined : t("some", { first: known.get(first) ?? "…", more: more.length })
      }
      onClear={() => onChange([])}
      width={280}
    >
      <AsyncFilterOptions
        label={label}
        value={value}
        chosen={value.map((id) => ({ value: id, label: known.get(id) ?? id }))}
        search={search}
        onFound={learn}
        onChange={onChange}
      />
    </FilterPopover>
  );
}
