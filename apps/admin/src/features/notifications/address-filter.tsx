import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

const address = /\S@\S+\.\S/;

/** Mails to one address. Nothing is asked until what was typed can be one, because no mail went to half of it. */
export function AddressFilter({ value, onChange }: { value: string; onChange: (to: string) => void }) {
  const t = useTranslations("notifications");
  const [typed, setTyped] = useState(value);
  const ask = useDebouncedCallback(onChange, 300);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={{ base: "100%", xs: 280 }}
      aria-label={t("search")}
      placeholder={t("search")}
      autoComplete="off"
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const to = text.trim();
        if (to === "" || address.test(to)) ask(to);
        // An address that was whole a moment ago is being changed into another one.
        else ask.cancel();
      }}
    />
  );
}
