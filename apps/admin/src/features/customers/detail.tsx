"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Badge, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { NotesSection } from "@/features/notes/notes-section";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { CustomerAddresses } from "./detail/addresses";
import { CustomerContact } from "./detail/contact";
import { CustomerDrafts } from "./detail/drafts";
import { CustomerGroups } from "./detail/groups";
import { CustomerMetadata } from "./detail/metadata";
import { CustomerOrders } from "./detail/orders";
import { CustomerPurchases } from "./detail/purchases";
import { shownInput } from "./detail/shown";
import { nameOf } from "./name";

export function CustomerPage({ id }: { id: string }) {
  const t = useTranslations("customers");
  const api = useApi();
  const can = useCan();
  const query = useQuery(api.customers.get.queryOptions(shownInput(id)));
  const customer = query.data?.customer;
  const name = customer && (nameOf(customer) || customer.email);
  useCrumb(name);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!customer) return <DetailSkeleton />;
  return (
    <DetailPage
      title={name}
      badges={
        <Badge variant="default" size="sm" tt="none" fw={500}>
          {customer.has_account ? t("registered") : t("guest")}
        </Badge>
      }
      meta={t.rich("since", { when: () => <DateTime value={customer.created_at} variant="long" /> })}
      actions={
        can("draft_orders:write") && (
          <Button component={Link} href={`/draft-orders/new?customer=${customer.id}`}>
            {t("newDraft")}
          </Button>
        )
      }
      aside={
        <>
          <CustomerPurchases customerId={id} />
          <CustomerGroups customer={customer} />
          <CustomerAddresses customer={customer} />
        </>
      }
    >
      <CustomerContact customer={customer} />
      <CustomerDrafts customerId={id} />
      <CustomerOrders customer={customer} />
      {can("notes:read") && <NotesSection resourceId={id} resourceType="customer" />}
      <CustomerMetadata customer={customer} />
    </DetailPage>
  );
}
