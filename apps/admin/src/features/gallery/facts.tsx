import {
  Address,
  CopyText,
  DateTime,
  ErrorState,
  FieldList,
  Money,
  RequestId,
  Section,
  StatTile,
  StatusBadge,
  Thumbnail,
} from "@backroom/ui";
import { Group, SimpleGrid } from "@mantine/core";
import { Shown } from "./frame";

const tones = ["neutral", "info", "success", "warning", "danger"] as const;

export function ShownFacts() {
  return (
    <Shown title="Facts">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <StatTile
          label="Sales"
          value={<Money amount={1_284_350} currency="eur" />}
          change={0.124}
          note="Last 30 days"
        />
        <StatTile label="Orders" value="86" change={-0.034} note="Last 30 days" />
        <StatTile label="Returns" value="3" change={0} />
        <StatTile label="Drafts" value={undefined} />
      </SimpleGrid>
      <Section title="Badges">
        <Group gap="xs">
          {tones.map((tone) => (
            <StatusBadge key={tone} tone={tone} label={tone} />
          ))}
          {tones.map((tone) => (
            <StatusBadge key={tone} tone={tone} label={`${tone}, to come`} isPending />
          ))}
        </Group>
      </Section>
      <Section title="Fields">
        <FieldList
          fields={[
            { label: "Id", value: <CopyText value="order_01H8XGJWBWBAQ4NV7H6V3M2K9P" /> },
            { label: "E-mail", value: <CopyText value="ada@example.com">ada@example.com</CopyText> },
            { label: "Created", value: <DateTime value="2025-06-01T10:00:00.000Z" /> },
            { label: "Nothing", value: <Money amount={null} currency="eur" /> },
            { label: "Yen", value: <Money amount={129_900} currency="jpy" /> },
            { label: "Failure", value: <RequestId id="0123456789abcdef" /> },
          ]}
        />
      </Section>
      <Section title="Address">
        <Address address={null} empty="No address." />
      </Section>
      <Group>
        <Thumbnail src={null} />
        <Thumbnail src="/icon.svg" size={48} />
      </Group>
      <ErrorState
        message="The server cannot be reached."
        requestId="req_0123456789"
        onRetry={() => undefined}
      />
    </Shown>
  );
}
