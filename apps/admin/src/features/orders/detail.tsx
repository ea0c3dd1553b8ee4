"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { CustomerCard } from "@/features/customers/customer-card";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { OrderAddresses } from "./addresses";
import { OrderItems } from "./items";
import { OrderPayment } from "./payment";
import { shownRelations } from "./shown";
import { FulfillmentStatus, OrderStatus, PaymentStatus } from "./status";
import { OrderTotals } from "./totals";

export function OrderPage({ id }: { id: string }) {
  const t = useTranslations("orders");
  const api = useApi();
  const query = useQuery(api.orders.get.queryOptions({ id, expand: shownRelations }));
  const order = query.data?.order;
  useCrumb(order && `#${order.display_id}`);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!order) return <DetailSkeleton />;
  return (
    <DetailPage
      title={t("numbered", { number: order.display_id })}
      badges={
        <>
          <OrderStatus status={order.status} />
          <PaymentStatus status={order.payment_status} />
          <FulfillmentStatus status={order.fulfillment_status} />
        </>
      }
      meta={
        <>
          {t.rich("placed", { when: () => <DateTime value={order.created_at} variant="long" /> })}
          {order.region && ` · ${order.region.name}`}
          {order.sales_channel && ` · ${order.sales_channel.name}`}
          {order.draft_order_id && (
            <>
              {" · "}
              <Anchor
                component={Link}
                href={`/draft-orders/${order.draft_order_id}`}
                c="inherit"
                fz="inherit"
                underline="always"
              >
                {t("fromDraft")}
              </Anchor>
            </>
          )}
        </>
      }
      aside={
        <>
          <OrderPayment order={order} />
          <CustomerCard email={order.email} customer={order.customer} />
          <OrderAddresses order={order} />
        </>
      }
    >
      <OrderItems order={order}>
        <OrderTotals order={order} />
      </OrderItems>
    </DetailPage>
  );
}
