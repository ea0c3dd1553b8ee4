import { Section } from "@backroom/ui";
import { ActionIcon, Group, Pill, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useCan } from "@/lib/session";
import type { ShownDiscount } from "../shown";
import { AddCondition } from "./add";
import type { ShownCondition } from "./resources";
import classes from "./section.module.css";
import { useChangeConditions } from "./use-change";

interface ConditionsProps {
  discount: ShownDiscount;
  /** Undefined while they are on the way. */
  conditions: readonly ShownCondition[] | undefined;
}

/** For what and for whom the discount is: all conditions must hold. */
export function DiscountConditions({ discount, conditions = [] }: ConditionsProps) {
  const t = useTranslations("discounts.conditions");
  const can = useCan();
  const change = useChangeConditions(discount.id, conditions);
  const mayChange = can("discounts:write");
  return (
    <Section title={t("title")}>
      <Stack gap="md">
        {conditions.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        )}
        {conditions.map((condition) => (
          <div key={condition.id} className={classes.condition}>
            <Text size="sm" fw={500} className={classes.kind}>
              {t(`kinds.${condition.type}.${condition.operator}`)}
            </Text>
            <Group gap={6}>
              {condition.resources.map((resource) => (
                <Pill
                  key={resource.id}
                  withRemoveButton={mayChange}
                  removeButtonProps={{
                    "aria-label": t("take", { name: resource.name }),
                    "aria-hidden": false,
                    tabIndex: 0,
                  }}
                  onRemove={() => change.run({ does: "take", condition, resource })}
                >
                  {resource.name}
                </Pill>
              ))}
            </Group>
            {mayChange && (
              <ActionIcon
                aria-label={t("delete")}
                loading={change.isPending}
                onClick={() => change.run({ does: "delete", condition })}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {mayChange && (
          <AddCondition
            conditions={conditions}
            onAdd={(kind, resource) => change.run({ does: "add", kind, resource })}
          />
        )}
      </Stack>
    </Section>
  );
}
