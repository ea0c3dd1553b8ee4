import { Button, Divider, Group, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { type DateRange, datePresets } from "./date-range";
import { FilterPopover } from "./filter-popover";
import { startOfDay } from "./local-time";

interface DateRangeFilterProps {
  label: string;
  value: DateRange | null;
  onChange: (value: DateRange | null) => void;
}

/** One filter of a list: days in the viewer's zone, a stretch that is asked for often or two ends. */
export function DateRangeFilter({ label, value, onChange }: DateRangeFilterProps) {
  const t = useTranslations("ui.dates");
  const words = useRangeWords();
  const preset = value && "preset" in value ? value.preset : null;
  return (
    <FilterPopover
      label={label}
      shown={value ? words(value) : undefined}
      onClear={() => onChange(null)}
      width={280}
    >
      {(close) => (
        <>
          <Radio.Group
            aria-label={label}
            value={preset}
            onChange={(chosen) => {
              const known = datePresets.find((candidate) => candidate === chosen);
              if (known) onChange({ preset: known });
            }}
          >
            <Stack gap={8} p={4}>
              {datePresets.map((known) => (
                <Radio
                  key={known}
                  value={known}
                  label={t(`presets.${known}`)}
                  size="xs"
                  onKeyDown={(event) => event.key === "Enter" && close()}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Divider my={8} />
          <CustomRange
            value={value && !("preset" in value) ? value : { from: null, to: null }}
            onApply={(range) => {
              onChange(range);
              close();
            }}
          />
        </>
      )}
    </FilterPopover>
  );
}

interface Ends {
  from: string | null;
  to: string | null;
}

function CustomRange({ value, onApply }: { value: Ends; onApply: (range: Ends | null) => void }) {
  const t = useTranslations("ui.dates");
  const [ends, setEnds] = useState(value);
  const isBackwards = ends.from !== null && ends.to !== null && ends.from > ends.to;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) onApply(ends.from === null && ends.to === null ? null : ends);
  };
  const field = (name: "from" | "to") => (
    <TextInput
      type="date"
      size="xs"
      flex={1}
      miw={0}
      max="9999-12-31"
      label={t(name)}
      value={ends[name] ?? ""}
      onChange={(event) => setEnds({ ...ends, [name]: event.currentTarget.value || null })}
      error={name === "to" && isBackwards ? t("backwards") : undefined}
    />
  );
  return (
    <form onSubmit={apply}>
      <Group gap={8} px={4} wrap="nowrap" align="flex-start">
        {field("from")}
        {field("to")}
      </Group>
      <Button type="submit" variant="default" size="compact-sm" fullWidth mt={8} disabled={isBackwards}>
        {t("apply")}
      </Button>
    </form>
  );
}

function useRangeWords(): (range: DateRange) => string {
  const t = useTranslations("ui.dates");
  const format = useFormatter();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = (text: string) => {
    const start = startOfDay(text);
    return start
      ? format.dateTime(start, { day: "numeric", month: "short", year: "numeric", timeZone })
      : text;
  };
  return (range) => {
    if ("preset" in range) return t(`presets.${range.preset}`);
    const { from, to } = range;
    if (from !== null && to !== null) return from === to ? day(from) : `${day(from)} – ${day(to)}`;
    if (from !== null) return t("since", { day: day(from) });
    return to === null ? "" : t("until", { day: day(to) });
  };
}
