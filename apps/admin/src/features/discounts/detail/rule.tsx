import { Divider, Stack } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { WhatFields } from "../form/fields";
import { DiscountSentence } from "../form/sentence";
import { useRegions } from "../form/use-regions";
import { fieldOf, updateInputOf, valuesOf } from "../form/values";
import { WhenFields } from "../form/when-fields";
import { momentFormat } from "../moment";
import type { ConditionInWords } from "../sentence";
import { type ShownDiscount, shownInput } from "../shown";

interface RuleProps {
  discount: ShownDiscount;
  conditions: readonly ConditionInWords[];
}

/** What the discount does, as a sentence and as fields; the sentence follows what is typed. */
export function DiscountRule({ discount, conditions }: RuleProps) {
  const t = useTranslations("discounts");
  const api = useApi();
  const can = useCan();
  const show = useShownValue();
  const asked = shownInput(discount.id);
  const form = useRecordForm({
    record: discount,
    valuesOf,
    schema: async () => (await import("@backroom/api/schemas/discounts")).updateDiscountInput,
    // An emptied value is missing, not 0.
    inputOf: (changed) =>
      changed.value === null
        ? { id: discount.id, rule: { id: discount.rule_id, value: null } }
        : updateInputOf(discount.id, discount.rule_id, changed),
    fieldOf,
    save: (client, changed, options) =>
      client.discounts.update.mutate(
        { ...updateInputOf(discount.id, discount.rule_id, changed), expand: asked.expand },
        options,
      ),
    reload: (client) => client.discounts.get.query(asked),
    recordOf: (answer) => answer.discount,
    queryKey: api.discounts.get.queryKey(asked),
  });
  const labels = {
    code: t("code"),
    value: t("value"),
    allocation: t("allocation"),
    regions: t("regions"),
    description: t("description"),
    starts_at: t("startsAt"),
    ends_at: t("endsAt"),
    usage_limit: t("usageLimit"),
    valid_duration: t("validity"),
  };
  return (
    <RecordSection
      title={t("rule")}
      form={form}
      labels={labels}
      show={show}
      isReadOnly={!can("discounts:write")}
    >
      <Stack gap="md">
        <DiscountSentence label={t("inWords")} values={form.form.values} conditions={conditions} />
        <WhatFields form={form.form} isNew={false} />
        <Divider />
        <WhenFields form={form.form} />
      </Stack>
    </RecordSection>
  );
}

/** How values look where two people changed them. */
function useShownValue() {
  const t = useTranslations("discounts.allocations");
  const format = useFormatter();
  const regions = useRegions();
  return (field: string, value: unknown) => {
    if (field === "regions" && Array.isArray(value)) {
      return format.list(regions.filter(({ id }) => value.includes(id)).map(({ name }) => name));
    }
    if (field === "allocation") return value === "item" ? t("item") : t("total");
    if ((field === "starts_at" || field === "ends_at") && typeof value === "string") {
      return format.dateTime(new Date(value), momentFormat(value));
    }
    return undefined;
  };
}
