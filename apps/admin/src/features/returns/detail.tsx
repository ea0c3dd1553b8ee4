"use client";

import { DateTime, DetailPage, DetailSkeleton, FieldList, Money, Section } from "@backroom/ui";
import { Anchor, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { canReturnMove } from "@/features/orders/steps";
import { useLocationNames } from "@/features/orders/use-location-names";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { Receive } from "./receive/receive";
import { ReturnedItems } from "./returned-items";
import { openRelations } from "./shown";
import { ReturnStatus } from "./status";

/** A return: counted and paid while it is open, read afterwards. */
export function ReturnPage({ id }: { id: string }) {
  const t = useTranslations("returns");
  const api = useApi();
  const can = useCan();
  const placeOf = useLocationNames();
  const query = useQuery(api.returns.get.queryOptions({ id, expand: openRelations }));
  const ret = query.data?.return;
  const order = ret?.order;
  useCrumb(order ? `#${order.display_id}` : undefined);
  if (!ret) {
    if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
    return <DetailSkeleton />;
  }
  const isOpen = order && can("orders:write") && order.status !== "canceled" && canReturnMove(ret, "receive");
  const method = ret.shipping_method;
  return (
    <DetailPage
      title={order ? t("ofOrder", { number: order.display_id }) : t("ofSwap")}
      badges={<ReturnStatus status={ret.status} />}
      meta={t.rich("requestedAt", { when: () => <DateTime value={ret.created_at} variant="long" /> })}
      actions={
        order && (
          <Button component={Link} href={`/orders/${order.id}`} variant="default">
            {t("openOrder")}
          </Button>
        )
      }
      aside={
        <Section title={t("facts")}>
          <FieldList
            fields={[
              ...(order
                ? [
                    {
                      label: t("order"),
                      value: (
                        <Anchor component={Link} href={`/orders/${order.id}`} fz="inherit" underline="always">
                          #{order.display_id}
                        </Anchor>
                      ),
                    },
                    { label: t("customer"), value: order.email },
                    {
                      label: ret.received_at ? t("refunded") : t("agreed"),
                      value: <Money amount={ret.refund_amount} currency={order.currency_code} />,
                    },
                  ]
                : []),
              ...(ret.received_at
                ? [{ label: t("received"), value: <DateTime value={ret.received_at} variant="long" /> }]
                : []),
              ...(ret.location_id ? [{ label: t("place"), value: placeOf(ret.location_id) }] : []),
              ...(method && order
                ? [
                    {
                      label: method.shipping_option?.name ?? t("shipping"),
                      value: <Money amount={method.price} currency={order.currency_code} />,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      }
    >
      {isOpen ? <Receive ret={ret} order={order} /> : <ReturnedItems ret={ret} />}
    </DetailPage>
  );
}
