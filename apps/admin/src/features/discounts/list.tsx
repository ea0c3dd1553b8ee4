"use client";

import { type DiscountRuleType, discountRuleTypes } from "@backroom/domain";
import { DateRangeFilter, FilterBar, FilterMenu, ListPage } from "@backroom/ui";
import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { dateRange, type ListFilter, word, yesNo } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { useDiscountColumns } from "./columns";

const types = word(discountRuleTypes);
/** The API asks for one type at a time, as `rule[type]`. */
const rule: ListFilter<DiscountRuleType | null, { type: DiscountRuleType }> = {
  ...types,
  inputOf: (type) => (type ? { type } : undefined),
};
const states = ["disabled", "enabled"] as const;
const kinds = ["dynamic", "plain"] as const;
const filters = {
  rule,
  is_disabled: yesNo(...states),
  is_dynamic: yesNo(...kinds),
  created_at: dateRange(),
};

export function DiscountList() {
  const t = useTranslations("discounts");
  const api = useApi();
  const can = useCan();
  const columns = useDiscountColumns();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.discounts.list.queryOptions(
      { ...input, expand: "regions,rule" },
      { placeholderData: keepPreviousData },
    ),
  );
  const create = can("discounts:write") && (
    <Button component={Link} href="/discounts/new" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("new")}
    </Button>
  );

  return (
    <ListPage
      name="discounts"
      title={t("title")}
      searchLabel={t("search")}
      state={state}
      columns={columns}
      rows={query.data?.discounts}
      count={query.data?.count}
      rowKey={(discount) => discount.id}
      rowHref={(discount) => `/discounts/${discount.id}`}
      link={RowLink}
      isStale={query.isPlaceholderData}
      error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
      actions={create}
      filters={
        <FilterBar>
          <SegmentedControl
            size="xs"
            aria-label={t("type")}
            value={on.rule.value ?? "all"}
            onChange={(value) => on.rule.onChange(types.read(value))}
            data={[
              { value: "all", label: t("all") },
              ...discountRuleTypes.map((value) => ({ value, label: t(`types.${value}`) })),
            ]}
          />
          <FilterMenu
            label={t("state")}
            options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
            {...on.is_disabled}
          />
          <FilterMenu
            label={t("kind")}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            {...on.is_dynamic}
          />
          <DateRangeFilter label={t("created")} {...on.created_at} />
        </FilterBar>
      }
      empty={
        <ListNotice title={t("emptyTitle")} text={t("empty")}>
          {create}
        </ListNotice>
      }
      nothingFound={
        <ListNotice title={t("nothingTitle")} text={t("nothing")}>
          <Button variant="default" onClick={state.clear}>
            {t("clear")}
          </Button>
        </ListNotice>
      }
    />
  );
}
