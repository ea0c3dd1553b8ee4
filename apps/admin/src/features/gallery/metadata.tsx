import { MetadataEditor, type MetadataRow, metadataOf, metadataRows, Section } from "@backroom/ui";
import { Code } from "@mantine/core";
import { useState } from "react";
import { Shown } from "./frame";

const full = {
  supplier: "Nordwolle GmbH",
  weight: 1.5,
  code: "00123",
  isFragile: true,
  care: { wash: 30, iron: false },
  tags: ["wool", "blue"],
  nothing: null,
};
const wrong: MetadataRow[] = [
  { id: "0", key: "colour", text: "blue", kind: "text" },
  { id: "1", key: "colour", text: "red", kind: "text" },
  { id: "2", key: "size", text: "{ wide", kind: "json" },
  { id: "3", key: "", text: "whose?", kind: "text" },
];

export function ShownMetadata() {
  return (
    <Shown title="Metadata">
      <Editor title="Empty" rows={[]} />
      <Editor title="Filled" rows={metadataRows(full)} />
      <Editor title="Wrong" rows={wrong} />
      <Section title="Read only">
        <MetadataEditor value={metadataRows(full)} onChange={() => undefined} isReadOnly />
      </Section>
    </Shown>
  );
}

function Editor({ title, rows }: { title: string; rows: MetadataRow[] }) {
  const [value, setValue] = useState(rows);
  return (
    <Section title={title}>
      <MetadataEditor value={value} onChange={setValue} />
      <Code block mt="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {JSON.stringify(metadataOf(value))}
      </Code>
    </Section>
  );
}
