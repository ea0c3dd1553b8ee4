import { SearchPicker } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useState } from "react";
import { Shown } from "./frame";

const people = ["Ada Lovelace", "Grace Hopper", "Alan Turing"];

export function ShownPickers() {
  return (
    <Shown title="Pickers">
      <Picker label="Find a person" />
      <Picker label="Find a person, on its way" isLoading />
      <Picker label="Find a person, nobody there" isEmpty />
      <Picker label="Find a person, wrong" error="Choose somebody." />
    </Shown>
  );
}

interface PickerProps {
  label: string;
  isLoading?: boolean;
  isEmpty?: boolean;
  error?: string;
}

function Picker({ label, isLoading = false, isEmpty = false, error }: PickerProps) {
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const found = isEmpty || isLoading ? [] : people.filter((name) => name.toLowerCase().includes(query));
  return (
    <div>
      <SearchPicker
        label={label}
        placeholder="Name"
        query={query}
        onQueryChange={setQuery}
        isLoading={isLoading}
        empty="Nobody found."
        error={error}
        onPick={setPicked}
        groups={[
          {
            label: "People",
            options: found.map((name, index) => ({
              id: name,
              label: name,
              isDisabled: index === 2,
              content: <Text size="sm">{name}</Text>,
            })),
          },
        ]}
      />
      {picked && (
        <Text size="sm" c="dimmed">
          {picked}
        </Text>
      )}
    </div>
  );
}
