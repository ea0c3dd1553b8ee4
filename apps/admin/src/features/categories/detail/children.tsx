import { Section } from "@backroom/ui";
import { List, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import type { ShownCategory } from "../shown";

/** The categories right below, in their order. */
export function Children({ category }: { category: ShownCategory }) {
  const t = useTranslations("categories");
  const children = category.category_children ?? [];
  if (children.length === 0) return null;
  return (
    <Section title={t("children")}>
      <List size="sm" spacing={4} listStyleType="none" withPadding={false}>
        {children.map((child) => (
          <List.Item key={child.id}>
            <Text component={Link} href={`/categories/${child.id}`} size="sm" c="inherit">
              {child.name}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
