import type { DiscountConditionOperator, DiscountConditionType } from "@backroom/domain";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import type { Resource, ShownCondition } from "./resources";

interface Kind {
  type: DiscountConditionType;
  operator: DiscountConditionOperator;
}

type Change =
  | { does: "add"; kind: Kind; resource: Resource }
  | { does: "take"; condition: ShownCondition; resource: Resource }
  | { does: "delete"; condition: ShownCondition };

/** Changes of a discount's conditions: each is saved at once and can be taken back. */
export function useChangeConditions(discountId: string, conditions: readonly ShownCondition[]) {
  const t = useTranslations("discounts.conditions");
  const client = useApiClient();
  const id = discountId;
  /** A discount has one condition of each kind, which grows. */
  const like = ({ type, operator }: Kind) =>
    conditions.find((known) => known.type === type && known.operator === operator);
  const path = (condition: { id: string }) => ({ discount_id: id, condition_id: condition.id });
  const all = ({ type, operator, resources }: ShownCondition) => ({
    discount_id: id,
    operator,
    [type]: resources.map((resource) => resource.id),
  });

  const call = async (own: Client, change: Change, options?: CallOptions): Promise<unknown> => {
    if (change.does === "add") {
      const { kind, resource } = change;
      const condition = like(kind);
      return condition
        ? own.discounts.addConditionResources.mutate(
            { ...path(condition), resources: [{ id: resource.id }] },
            options,
          )
        : own.discounts.createCondition.mutate(
            { discount_id: id, operator: kind.operator, [kind.type]: [resource.id] },
            options,
          );
    }
    const { condition } = change;
    // A condition that lists nothing would let nothing through.
    if (change.does === "delete" || condition.resources.length === 1) {
      return own.discounts.deleteCondition.mutate(path(condition), options);
    }
    return own.discounts.removeConditionResources.mutate(
      { ...path(condition), resources: [{ id: change.resource.id }] },
      options,
    );
  };

  const takeBack = async (change: Change): Promise<unknown> => {
    if (change.does === "add") {
      // Which condition it went into is known only now, if it was a new one.
      const { discount } = await client.discounts.get.query({ id });
      const { type, operator } = change.kind;
      const condition = discount.rule?.conditions?.find(
        (known) => known.type === type && known.operator === operator,
      );
      if (!condition) return;
      return like(change.kind)
        ? client.discounts.removeConditionResources.mutate({
            ...path(condition),
            resources: [{ id: change.resource.id }],
          })
        : client.discounts.deleteCondition.mutate(path(condition));
    }
    const { condition } = change;
    if (change.does === "delete" || condition.resources.length === 1) {
      return client.discounts.createCondition.mutate(all(condition));
    }
    return client.discounts.addConditionResources.mutate({
      ...path(condition),
      resources: [{ id: change.resource.id }],
    });
  };

  return useWrite({
    call,
    says: (_answer: unknown, change: Change) =>
      change.does === "delete"
        ? t("deleted")
        : t(change.does === "add" ? "added" : "taken", { name: change.resource.name }),
    undo: (_answer, change) => () => takeBack(change),
  });
}
