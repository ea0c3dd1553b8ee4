import {
  type DiscountConditionOperator,
  type DiscountConditionType,
  discountConditionOperators,
  discountConditionTypes,
} from "@backroom/domain";
import { SearchPicker, Select } from "@backroom/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Resource, type ShownCondition, useResources } from "./resources";
import classes from "./section.module.css";

interface AddConditionProps {
  conditions: readonly ShownCondition[];
  onAdd: (
    kind: { type: DiscountConditionType; operator: DiscountConditionOperator },
    resource: Resource,
  ) => void;
}

/** Only for or not for, what kind, and which: picking one adds it, to the condition of that kind if there is one. */
export function AddCondition({ conditions, onAdd }: AddConditionProps) {
  const t = useTranslations("discounts.conditions");
  const failed = useTranslations("ui.error")("title");
  const [operator, setOperator] = useState<DiscountConditionOperator>("in");
  const [type, setType] = useState<DiscountConditionType>("products");
  const [text, setText] = useState("");
  const { resources, isLoading, isError } = useResources(type, text);
  const listed = conditions
    .filter((known) => known.type === type && known.operator === operator)
    .flatMap((known) => known.resources.map(({ id }) => id));
  const options = resources.filter(({ id }) => !listed.includes(id));
  return (
    <div className={classes.add}>
      <Select
        aria-label={t("operator")}
        allowDeselect={false}
        value={operator}
        onChange={(value) => setOperator(discountConditionOperators.find((known) => known === value) ?? "in")}
        data={discountConditionOperators.map((value) => ({ value, label: t(`operators.${value}`) }))}
      />
      <Select
        aria-label={t("type")}
        allowDeselect={false}
        value={type}
        onChange={(value) => {
          setType(discountConditionTypes.find((known) => known === value) ?? "products");
          setText("");
        }}
        data={discountConditionTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      <SearchPicker
        label={t("add")}
        isLabelHidden
        placeholder={t("add")}
        query={text}
        onQueryChange={setText}
        isLoading={isLoading}
        staysOpen
        empty={isError ? failed : t("nothing")}
        onPick={(id) => {
          const resource = options.find((known) => known.id === id);
          if (resource) onAdd({ type, operator }, resource);
          setText("");
        }}
        groups={[
          {
            label: t(`types.${type}`),
            options: options.map(({ id, name }) => ({ id, label: name, content: name })),
          },
        ]}
      />
    </div>
  );
}
