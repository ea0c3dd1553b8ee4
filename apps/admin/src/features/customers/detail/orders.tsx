import { DateTime, Money, rowCover, Section } from "@backroom/ui";
import { Anchor, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { FulfillmentStatus, PaymentStatus } from "@/features/orders/status";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import classes from "./rows.module.css";
import type { ShownCustomer } from "./shown";

const shown = 10;

/** The newest orders; what one comes to and how far it is. */
export function CustomerOrders({ customer }: { customer: ShownCustomer }) {
  const t = useTranslations("customers");
  const api = useApi();
  const query = useQuery(
    api.orders.list.queryOptions({
      customer_id: customer.id,
      limit: shown,
      fields: "id,display_id,created_at,status,payment_status,fulfillment_status,total,currency_code",
      expand: "",
    }),
  );
  const orders = query.data?.orders;
  const count = query.data?.count ?? 0;
  return (
    <Section
      title={t("orders")}
      isFlush
      actions={
        count > shown && (
          <Anchor component={Link} href={`/orders?q=${encodeURIComponent(customer.email)}`} size="xs">
            {t("allOrders", { count })}
          </Anchor>
        )
      }
    >
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && (
        <Stack gap={8} px={16} pb={16}>
          <Skeleton h={16} />
          <Skeleton h={16} />
        </Stack>
      )}
      {orders?.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {t("noOrders")}
        </Text>
      )}
      <ul className={classes.list}>
        {orders?.map((order) => (
          <li key={order.id} className={`${classes.row} ${rowCover.row}`}>
            <Link href={`/orders/${order.id}`} className={`${classes.link} ${rowCover.opener}`}>
              #{order.display_id}
            </Link>
            <Text component="span" size="sm" c="dimmed" className={classes.when}>
              <DateTime value={order.created_at} />
            </Text>
            <Group gap={12} className={classes.state}>
              <PaymentStatus status={order.payment_status} />
              <FulfillmentStatus status={order.fulfillment_status} />
            </Group>
            <Text component="span" size="sm" className={classes.amount}>
              <Money amount={order.total} currency={order.currency_code} />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
