import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTotalsRows } from "@/features/totals/cart-rows";
import { Derivation } from "@/features/totals/derivation";
import { TotalsList } from "@/features/totals/totals-list";
import { useApi } from "@/lib/api";
import type { ShownOrder } from "./shown";

export function OrderTotals({ order }: { order: ShownOrder }) {
  const t = useTranslations("derivation");
  const api = useApi();
  const rowsOf = useTotalsRows();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery(api.orders.totals.queryOptions({ id: order.id }, { enabled: isAsked }));
  const names = new Map([
    ...(order.items ?? []).map((item) => [item.id, item.title] as const),
    ...(order.shipping_methods ?? []).map(
      (method) => [method.id, method.shipping_option?.name ?? t("shipping")] as const,
    ),
  ]);
  return (
    <>
      <TotalsList
        currency={order.currency_code}
        rows={rowsOf(
          order,
          (order.discounts ?? []).map((discount) => discount.code),
        )}
      />
      <Derivation
        steps={query.data?.explanation.steps}
        error={query.error}
        onRetry={() => query.refetch()}
        currency={order.currency_code}
        names={names}
        onOpen={() => setAsked(true)}
      />
    </>
  );
}
