import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import { useParts } from "./late-parts";
import { useHandover } from "./stand-in";

export interface PickerOption {
  id: string;
  /** What screen readers and tests know it by. */
  label: string;
  content: ReactNode;
  isDisabled?: boolean;
}
export interface PickerGroup {
  label: string;
  options: readonly PickerOption[];
}

export interface SearchPickerProps {
  label: string;
  placeholder: string;
  /** The label is there for screen readers only. */
  isLabelHidden?: boolean;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PickerGroup[];
  /** The groups do not answer the query yet. */
  isLoading: boolean;
  onPick: (id: string) => void;
  /** Said when a search found nothing. */
  empty: string;
  error?: ReactNode;
  /** Leave the list open after a pick, to add several in a row. */
  staysOpen?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** A dialog would cut the list off, so it leaves the dialog; elsewhere it stays where it belongs in the page. */
  isInDialog?: boolean;
}

/** A search box with a list of what the server found, which is loaded when the page is first touched. */
export function SearchPicker(props: SearchPickerProps) {
  const parts = useParts();
  const { handlers, wasFocused } = useHandover();
  if (parts) return <parts.SearchPicker {...props} startsFocused={wasFocused()} />;
  const { label, isLabelHidden = false } = props;
  return (
    <TextInput
      ref={props.inputRef}
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      placeholder={props.placeholder}
      value={props.query}
      error={props.error}
      autoComplete="off"
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      onChange={(event) => props.onQueryChange(event.currentTarget.value)}
      {...handlers}
    />
  );
}
