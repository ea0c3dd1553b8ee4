"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { CustomerCard } from "@/features/customers/customer-card";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { OrderActions } from "./actions";
import { OrderAddresses } from "./addresses";
import { OrderAttention } from "./attention";
import { OrderEmail } from "./email";
import { OrderItems } from "./items";
import { OrderMails } from "./mails";
import { OrderParcels } from "./parcels";
import { OrderPayment } from "./payment";
import { OrderReturns } from "./returns";
import { type ShownOrder, shownRelations } from "./shown";
import { FulfillmentStatus, OrderStatus, PaymentStatus } from "./status";
import { OrderTimeline } from "./timeline";
import { OrderTotals } from "./totals";
import { OrderWork } from "./work";

export function OrderPage({ id }: { id: string }) {
  const t = useTranslations("orders");
  const api = useApi();
  const query = useQuery(api.orders.get.queryOptions({ id, expand: shownRelations }));
  const order = query.data?.order;
  useCrumb(order && `#${order.display_id}`);
  // An order that is on the page stays there: a read in the background that fails says nothing about it.
  if (!order) {
    if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
    return <DetailSkeleton />;
  }
  return (
    <OrderWork order={order}>
      <DetailPage
        title={t("numbered", { number: order.display_id })}
        badges={
          <>
            <OrderStatus status={order.status} />
            <PaymentStatus status={order.payment_status} />
            <FulfillmentStatus status={order.fulfillment_status} />
          </>
        }
        meta={<OrderMeta order={order} />}
        actions={<OrderActions order={order} />}
        aside={
          <>
            <OrderPayment order={order} />
            <CustomerCard
              email={order.email}
              customer={order.customer}
              actions={<OrderEmail order={order} />}
            />
            <OrderAddresses order={order} />
            <OrderMails order={order} />
          </>
        }
      >
        <OrderAttention order={order} />
        <OrderItems order={order}>
          <OrderTotals order={order} />
        </OrderItems>
        <OrderParcels order={order} />
        <OrderReturns order={order} />
        <OrderTimeline order={order} />
      </DetailPage>
    </OrderWork>
  );
}

/** When and where it was bought. */
function OrderMeta({ order }: { order: ShownOrder }) {
  const t = useTranslations("orders");
  return (
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
  );
}
