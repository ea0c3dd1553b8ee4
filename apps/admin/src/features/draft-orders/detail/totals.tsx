import { Section } from "@backroom/ui";
import { Box } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useTotalsRows } from "@/features/totals/cart-rows";
import { Derivation } from "@/features/totals/derivation";
import { TotalsList } from "@/features/totals/totals-list";
import { useApi } from "@/lib/api";
import type { DraftProps } from "./shown";

export function DraftTotals({ draft, cart, currency, children }: DraftProps & { children: ReactNode }) {
  const t = useTranslations();
  const api = useApi();
  const rowsOf = useTotalsRows();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery(api.draftOrders.totals.queryOptions({ id: draft.id }, { enabled: isAsked }));
  const names = new Map([
    ...(cart.items ?? []).map((item) => [item.id, item.title] as const),
    ...(cart.shipping_methods ?? []).map(
      (method) => [method.id, method.shipping_option?.name ?? t("derivation.shipping")] as const,
    ),
  ]);
  const codes = (cart.discounts ?? []).map((discount) => discount.code);
  return (
    <Section title={t("builder.totals.title")}>
      <TotalsList currency={currency} rows={rowsOf(cart, codes)} />
      <Derivation
        steps={query.data?.explanation.steps}
        error={query.error}
        onRetry={() => query.refetch()}
        currency={currency}
        names={names}
        onOpen={() => setAsked(true)}
      />
      {children && <Box mt="md">{children}</Box>}
    </Section>
  );
}
