import { ActionMenu } from "@backroom/ui";
import { ActionIcon, Badge, type RenderTreeNodePayload, Text } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconChevronRight,
  IconDots,
  IconPlus,
} from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { NameLink } from "@/lib/name-link";
import { type Category, type Step, steps } from "./moves";
import classes from "./tree.module.css";

const icons = { up: IconArrowUp, down: IconArrowDown, in: IconArrowRight, out: IconArrowLeft };

interface CategoryRowProps {
  category: Category;
  payload: RenderTreeNodePayload;
  isReadOnly: boolean;
  canMove: (step: Step) => boolean;
  onMove: (step: Step) => void;
  onCreate: () => void;
}

/** One category in the tree: its name leads to its page, its menu moves it. */
export function CategoryRow({ category, payload, isReadOnly, canMove, onMove, onCreate }: CategoryRowProps) {
  const t = useTranslations("categories");
  const { elementProps, expanded, hasChildren, tree } = payload;
  const { id, name } = category;
  return (
    <div {...elementProps}>
      <span
        className={classes.chevron}
        data-open={expanded || undefined}
        data-leaf={!hasChildren || undefined}
        aria-hidden
        onClick={() => hasChildren && tree.toggleExpanded(id)}
      >
        <IconChevronRight size={14} stroke={2} />
      </span>
      <NameLink
        href={`/categories/${id}`}
        // The row itself is reached by the arrow keys, and Enter opens it.
        tabIndex={-1}
        draggable={false}
      >
        {name}
      </NameLink>
      <Text component="span" size="xs" c="dimmed" className={classes.handle} truncate>
        {category.handle}
      </Text>
      {category.is_internal && <Mark text={t("internal")} />}
      {!category.is_active && <Mark text={t("inactive")} />}
      {!isReadOnly && (
        // Keys in the menu are the menu's: the tree must not take them.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stops what bubbles through it
        <span onKeyDown={(event) => event.stopPropagation()}>
          <ActionMenu
            button={
              <ActionIcon
                aria-label={t("actions", { name })}
                onClick={(event: MouseEvent) => event.stopPropagation()}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            }
            actions={[
              {
                id: "new",
                label: t("newBelow"),
                icon: <IconPlus size={15} aria-hidden />,
                onClick: onCreate,
              },
              ...steps.map((step) => {
                const Icon = icons[step];
                return {
                  id: step,
                  label: t(`steps.${step}`),
                  icon: <Icon size={15} aria-hidden />,
                  isDisabled: !canMove(step),
                  onClick: () => onMove(step),
                };
              }),
            ]}
          />
        </span>
      )}
    </div>
  );
}

function Mark({ text }: { text: string }) {
  return (
    <Badge component="span" variant="default" size="sm" tt="none" fw={500} flex="none">
      {text}
    </Badge>
  );
}
