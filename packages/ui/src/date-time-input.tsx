import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isoOfLocal, localMinute } from "./local-time";
import { useIsInBrowser } from "./viewer-zone";

interface DateTimeInputProps extends Omit<TextInputProps, "value" | "onChange" | "defaultValue" | "type"> {
  /** ISO 8601; null is empty. */
  value: string | null;
  /** ISO 8601 in UTC. */
  onChange: (value: string | null) => void;
  /** Shows a button that empties the field. */
  isClearable?: boolean;
}

/**
 * Date and time in the viewer's zone, by the browser's own field: it speaks every language, is typed into segment by
 * segment and weighs nothing.
 */
export function DateTimeInput({ value, onChange, isClearable = false, ...input }: DateTimeInputProps) {
  const t = useTranslations("ui.dateTime");
  // While a date is being typed the field holds nothing; what it shows is its own business until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  // The server does not know the zone.
  const shown = useIsInBrowser() && value !== null ? localMinute(value) : "";
  return (
    <TextInput
      {...input}
      type="datetime-local"
      // Four digits of a year, not six.
      max="9999-12-31T23:59"
      value={typed ?? shown}
      rightSection={
        isClearable && value !== null && !input.disabled && !input.readOnly ? (
          <CloseButton
            size="sm"
            aria-label={t("clear")}
            onClick={() => {
              setTyped(null);
              onChange(null);
            }}
          />
        ) : undefined
      }
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(isoOfLocal(text));
      }}
      onBlur={(event) => {
        setTyped(null);
        input.onBlur?.(event);
      }}
    />
  );
}
