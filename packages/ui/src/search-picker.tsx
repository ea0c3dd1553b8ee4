import { Combobox, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, type Ref, useEffect } from "react";
import { useTranslations } from "use-intl";
import classes from "./search-picker.module.css";

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

interface SearchPickerProps {
  label: string;
  placeholder: string;
  /** The label is there for screen readers only. */
  isLabelHidden?: boolean;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PickerGroup[];
  isLoading: boolean;
  onPick: (id: string) => void;
  /** Said when a search found nothing. */
  empty: string;
  error?: ReactNode;
  /** Leave the list open after a pick, to add several in a row. */
  staysOpen?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search box with a list of what the server found; the first one is preselected, so Enter takes it. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, placeholder, query, groups, isLoading, onPick, empty, error, inputRef } = props;
  const t = useTranslations("ui.picker");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const count = groups.reduce((sum, group) => sum + group.options.length, 0);
  const first = groups.flatMap((group) => group.options).find((option) => !option.isDisabled)?.id;
  const { dropdownOpened, selectFirstOption } = combobox;
  // Whatever is found first is preselected, also when it comes after the typing.
  useEffect(() => {
    if (dropdownOpened && first !== undefined && query !== "") selectFirstOption();
  }, [dropdownOpened, first, query, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(id) => {
        onPick(id);
        if (!props.staysOpen) combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          label={props.isLabelHidden ? undefined : label}
          aria-label={props.isLabelHidden ? label : undefined}
          placeholder={placeholder}
          value={query}
          error={error}
          autoComplete="off"
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          rightSection={isLoading ? <Loader size={14} /> : null}
          onChange={(event) => {
            props.onQueryChange(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={360} className={classes.options}>
          {count === 0 ? (
            <Combobox.Empty>{isLoading ? t("searching") : empty}</Combobox.Empty>
          ) : (
            groups.map((group) => (
              <Combobox.Group key={group.label} label={group.label}>
                {group.options.map((option) => (
                  <Combobox.Option
                    key={option.id}
                    value={option.id}
                    aria-label={option.label}
                    disabled={option.isDisabled ?? false}
                  >
                    {option.content}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))
          )}
        </Combobox.Options>
        {count > 0 && (
          <Combobox.Footer className={classes.footer}>
            <Text size="xs" c="dimmed">
              {t("hint")}
            </Text>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
