import { Combobox, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { SearchPickerProps } from "./search-picker";
import classes from "./search-picker.module.css";

interface LoadedSearchPickerProps extends SearchPickerProps {
  /** Somebody was in the field when this took its place. */
  startsFocused?: boolean;
}

/** A search box with a list of what the server found; the first one is preselected, so Enter takes it. */
export function LoadedSearchPicker({ startsFocused = false, ...props }: LoadedSearchPickerProps) {
  const { label, placeholder, query, groups, isLoading, onPick, empty, error, inputRef } = props;
  const t = useTranslations("ui.picker");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const count = groups.reduce((sum, group) => sum + group.options.length, 0);
  const ids = groups.flatMap((group) =>
    group.options.filter(({ isDisabled }) => !isDisabled).map(({ id }) => id),
  );
  const first = ids[0];
  const { dropdownOpened, selectFirstOption } = combobox;
  const [isAwaited, setAwaited] = useState(false);

  const pick = (id: string) => {
    setAwaited(false);
    onPick(id);
    if (!props.staysOpen) combobox.closeDropdown();
  };

  // The first hit is preselected once it is an answer to what is typed, never one to an earlier text.
  const isAnswered = dropdownOpened && !isLoading && query !== "" && first !== undefined;
  useEffect(() => {
    if (!isAnswered) return;
    // The list is on the page one frame after it was asked for.
    const frame = requestAnimationFrame(() => selectFirstOption());
    return () => cancelAnimationFrame(frame);
  }, [isAnswered, query, selectFirstOption]);

  // Who typed a code and pressed Enter before the answer was there gets it when it comes.
  useEffect(() => {
    if (!isAwaited || isLoading) return;
    if (first === undefined) setAwaited(false);
    else pick(first);
  });

  return (
    <Combobox
      store={combobox}
      shadow="md"
      withinPortal={props.isInDialog ?? false}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={pick}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          label={props.isLabelHidden ? undefined : label}
          aria-label={props.isLabelHidden ? label : undefined}
          role="combobox"
          placeholder={placeholder}
          value={query}
          error={error}
          autoComplete="off"
          autoFocus={startsFocused}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          rightSection={isLoading ? <Loader size={14} /> : null}
          onKeyDown={(event) => {
            if (event.key === "Enter" && isLoading && query !== "") {
              event.preventDefault();
              event.stopPropagation();
              setAwaited(true);
            }
          }}
          onChange={(event) => {
            setAwaited(false);
            combobox.resetSelectedOption();
            props.onQueryChange(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={360} className={classes.options} aria-label={label}>
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
