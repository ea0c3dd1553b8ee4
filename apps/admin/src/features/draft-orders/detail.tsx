"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { CustomerCard } from "@/features/customers/customer-card";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { DraftAddress } from "./detail/address";
import { DraftDelete } from "./detail/delete";
import { DraftDiscounts } from "./detail/discounts";
import { DraftLines } from "./detail/lines";
import { DraftPay } from "./detail/pay";
import { DraftTotals } from "./detail/totals";
import { DraftStatus } from "./status";

export function DraftOrderPage({ id }: { id: string }) {
  const t = useTranslations("drafts");
  const api = useApi();
  const query = useQuery(api.draftOrders.get.queryOptions({ id }));
  const draft = query.data?.draft_order;
  useCrumb(draft && `#${draft.display_id}`);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const cart = draft?.cart;
  if (!draft || !cart) return <DetailSkeleton />;
  const isOpen = draft.status === "open";
  const props = { draft, cart, currency: cart.region?.currency_code ?? "usd", isOpen };
  return (
    <DetailPage
      title={t("numbered", { number: draft.display_id })}
      badges={<DraftStatus status={draft.status} />}
      meta={
        <>
          {t.rich("createdAt", { when: () => <DateTime value={draft.created_at} variant="long" /> })}
          {cart.region && ` · ${cart.region.name}`}
        </>
      }
      actions={
        isOpen ? (
          <DraftDelete draft={draft} />
        ) : (
          draft.order_id && (
            <Button component={Link} href={`/orders/${draft.order_id}`} variant="default">
              {t("openOrder", { number: draft.order?.display_id ?? 0 })}
            </Button>
          )
        )
      }
      aside={
        <>
          <DraftTotals {...props}>{isOpen && <DraftPay {...props} />}</DraftTotals>
          <CustomerCard email={cart.email} customer={cart.customer} />
          <DraftAddress {...props} />
        </>
      }
    >
      <DraftLines {...props} />
      <DraftDiscounts {...props} />
    </DetailPage>
  );
}
