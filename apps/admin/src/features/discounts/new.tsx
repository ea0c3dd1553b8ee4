"use client";

import { DetailSkeleton } from "@backroom/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { conditionsInput, conditionsOf } from "./conditions/resources";
import { CreateDiscount } from "./form/create";
import { type DiscountValues, emptyValues, valuesOf } from "./form/values";
import { type ShownDiscount, shownInput } from "./shown";

/** A new discount, or one made after another. */
export function NewDiscount({ from }: { from: string | null }) {
  const t = useTranslations("discounts");
  const api = useApi();
  useCrumb(t("new"));
  const query = useQuery(api.discounts.get.queryOptions(shownInput(from ?? ""), { enabled: from !== null }));
  const conditions = useQuery(
    api.discounts.get.queryOptions(conditionsInput(from ?? ""), { enabled: from !== null }),
  );
  if (from === null) return <CreateDiscount initial={emptyValues} />;
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (conditions.isError) return <LoadError error={conditions.error} onRetry={() => conditions.refetch()} />;
  if (!query.data || !conditions.data) return <DetailSkeleton />;
  return (
    <CreateDiscount
      initial={copyOf(query.data.discount)}
      conditions={conditionsOf(conditions.data.discount)}
    />
  );
}

/** The same rule under a code of its own, beginning anew. */
function copyOf(discount: ShownDiscount): DiscountValues {
  return { ...valuesOf(discount), code: "", starts_at: null, ends_at: null };
}
