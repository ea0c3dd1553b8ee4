"use client";

import { type DiscountRuleType, discountRuleTypes } from "@backroom/domain";
import { DateRangeFilter, FilterBar, FilterMenu } from "@backroom/ui";
import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { dateRange, type ListFilter, word, yesNo } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { useDiscountColumns } from "./columns";
import { shownInput } from "./shown";

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
  const preload = usePreload();
  const columns = useDiscountColumns();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.discounts.list.queryOptions(
      { ...input, expand: "regions,rule" },
      { placeholderData: keepPreviousData },
    ),
  );

  return (
    <RecordList
      preload={(id) => preload(api.discounts.get.queryOptions(shownInput(id)))}
      name="discounts"
      words="discounts"
      query={query}
      state={state}
      columns={columns}
      rows={query.data?.discounts}
      create={{ label: t("new"), may: "discounts:write", href: "/discounts/new" }}
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
    />
  );
}
