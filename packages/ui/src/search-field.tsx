import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import classes from "./list-page.module.css";
import { usePageKeys } from "./use-page-keys";

interface SearchFieldProps {
  label: string;
  q: string;
  onSearch: (q: string) => void;
}

/** The search of a list. Typing is local and instant; the address bar follows when the typing pauses. */
export function SearchField({ label, q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q);
  const search = useDebouncedCallback(onSearch, 200);
  useEffect(() => setText(q), [q]);
  const field = useRef<HTMLInputElement>(null);
  usePageKeys({
    "/": (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      className={classes.search}
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
