import { type Column, DateTime, Money } from "@backroom/ui";
import { Box, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { FulfillmentStatus, OrderStatus, PaymentStatus } from "./status";
import { capturedOf } from "./steps";

export type ListedOrder = Outputs["orders"]["list"]["orders"][number];

const nameOf = (customer: ListedOrder["customer"]) =>
  [customer?.first_name, customer?.last_name].filter(Boolean).join(" ");

export function useOrderColumns(): Column<ListedOrder>[] {
  const t = useTranslations("orders");
  return [
    {
      id: "number",
      header: t("number"),
      sort: "display_id",
      width: "84px",
      cell: (order) => `#${order.display_id}`,
    },
    {
      id: "customer",
      header: t("customer"),
      takesRest: true,
      cell: (order) => (
        <>
          <Text component="span" size="sm" truncate display="block" maw={{ base: "100%", sm: 280 }}>
            {nameOf(order.customer) || order.email}
          </Text>
          {/* A phone has no room for the column. */}
          <Box hiddenFrom="sm" py={2}>
            <PaymentStatus status={order.payment_status} />
          </Box>
        </>
      ),
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      isWideOnly: true,
      cell: (order) => <DateTime value={order.created_at} />,
    },
    {
      id: "status",
      header: t("status"),
      isWideOnly: true,
      cell: (order) => <OrderStatus status={order.status} />,
    },
    {
      id: "payment",
      header: t("payment"),
      isWideOnly: true,
      cell: (order) => <PaymentStatus status={order.payment_status} />,
    },
    {
      id: "fulfillment",
      header: t("fulfillment"),
      isWideOnly: true,
      cell: (order) => <FulfillmentStatus status={order.fulfillment_status} />,
    },
    {
      id: "total",
      header: t("total"),
      sort: "total",
      align: "right",
      cell: (order) => <Money amount={order.total} currency={order.currency_code} />,
    },
    {
      id: "email",
      header: t("email"),
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (order) => order.email,
    },
    {
      id: "region",
      header: t("region"),
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (order) => order.region?.name ?? "–",
    },
    {
      id: "channel",
      header: t("channel"),
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (order) => order.sales_channel?.name ?? "–",
    },
    ...sums.map(
      ({ id, of }): Column<ListedOrder> => ({
        id,
        header: t(id),
        align: "right",
        isWideOnly: true,
        isHiddenAtFirst: true,
        cell: (order) => <Money amount={of(order)} currency={order.currency_code} />,
      }),
    ),
  ];
}

const sums = [
  { id: "paidOf", of: capturedOf },
  { id: "refundedOf", of: ({ refunded_total }: ListedOrder) => refunded_total },
] as const;
