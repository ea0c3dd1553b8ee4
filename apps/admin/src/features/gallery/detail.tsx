import {
  Address,
  DateTime,
  DetailPage,
  DetailSkeleton,
  FieldList,
  Section,
  StatusBadge,
  Timeline,
} from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconCheck, IconCreditCard, IconMessage, IconX } from "@tabler/icons-react";

export function ShownDetail() {
  return (
    <DetailPage
      title="Order #1042"
      badges={
        <>
          <StatusBadge tone="info" label="Pending" isPending />
          <StatusBadge tone="success" label="Paid" />
        </>
      }
      meta={<DateTime value="2026-03-01T10:00:00.000Z" variant="long" />}
      actions={<Button variant="default">Cancel</Button>}
      aside={
        <Section title="Customer">
          <Address
            address={{ first_name: "Ada", last_name: "Lovelace", address_1: "Ockham Park 1", city: "Ockham" }}
            empty="No address."
          />
        </Section>
      }
    >
      <Section
        title="Facts"
        actions={
          <Button size="compact-sm" variant="subtle">
            Edit
          </Button>
        }
      >
        <FieldList
          fields={[
            { label: "Region", value: "Europe" },
            { label: "Sales channel", value: "Phone" },
          ]}
        />
      </Section>
      <Section title="History">
        <Timeline label="History" empty="Nothing yet." entries={entries} />
      </Section>
      <Section title="Notes">
        <Timeline label="Notes" empty="Nothing yet." entries={[]} />
      </Section>
    </DetailPage>
  );
}

const entries = [
  {
    id: "4",
    icon: <IconX aria-hidden />,
    tone: "danger" as const,
    title: "Payment refused",
    who: "Stripe",
    at: "2026-03-02T08:12:00.000Z",
    text: "The card has expired.\nAsked the customer for another one.",
  },
  {
    id: "3",
    icon: <IconMessage aria-hidden />,
    title: "Note",
    who: "Grace Hopper",
    at: "2026-03-01T16:40:00.000Z",
    text: "Calls back on Monday.",
    actions: (
      <Button size="compact-xs" variant="subtle">
        Remove
      </Button>
    ),
  },
  {
    id: "2",
    icon: <IconCreditCard aria-hidden />,
    tone: "success" as const,
    title: "Payment captured",
    at: "2026-03-01T10:05:00.000Z",
  },
  {
    id: "1",
    icon: <IconCheck aria-hidden />,
    tone: "info" as const,
    title: "Order placed",
    who: "API",
    at: "2025-12-31T23:05:00.000Z",
  },
  { id: "0", title: "Draft created", who: "Ada Lovelace", at: "2025-12-30T10:00:00.000Z" },
];

export function ShownDetailLoading() {
  return <DetailSkeleton />;
}
