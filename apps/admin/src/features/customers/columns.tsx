import { type Column, DateTime } from "@backroom/ui";
import { Group, Pill, Skeleton, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { nameOf } from "./name";
import { type OrderSummary, Spend } from "./spend";

type ListedCustomer = Outputs["customers"]["list"]["customers"][number];

/** @param summaryOf what a customer bought; undefined while it is on the way. */
export function useCustomerColumns(
  summaryOf: (id: string) => OrderSummary | undefined,
): Column<ListedCustomer>[] {
  const t = useTranslations("customers");
  const format = useFormatter();
  return [
    {
      id: "name",
      header: t("name"),
      sort: "last_name",
      takesRest: true,
      cell: (customer) => (
        <Text component="span" size="sm" truncate display="block" maw={{ base: "100%", sm: 240 }}>
          {nameOf(customer) || customer.email}
        </Text>
      ),
    },
    {
      id: "email",
      header: t("email"),
      sort: "email",
      isWideOnly: true,
      cell: (customer) => (
        <Text component="span" size="sm" c="dimmed" truncate display="block" maw={280}>
          {customer.email}
        </Text>
      ),
    },
    {
      id: "account",
      header: t("account"),
      sort: "has_account",
      isWideOnly: true,
      cell: (customer) => (customer.has_account ? t("registered") : t("guest")),
    },
    {
      id: "groups",
      header: t("groups"),
      isWideOnly: true,
      cell: (customer) => (
        <Group gap={4} wrap="nowrap">
          {(customer.groups ?? []).map((group) => (
            <Pill key={group.id} size="xs">
              {group.name}
            </Pill>
          ))}
        </Group>
      ),
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      isWideOnly: true,
      cell: (customer) => <DateTime value={customer.created_at} />,
    },
    {
      id: "orders",
      header: t("orders"),
      align: "right",
      cell: (customer) => {
        const summary = summaryOf(customer.id);
        return summary ? format.number(summary.orders) : <Skeleton h={11} w={20} ml="auto" />;
      },
    },
    {
      id: "spent",
      header: t("spent"),
      align: "right",
      cell: (customer) => <Spend summary={summaryOf(customer.id)} />,
    },
  ];
}
