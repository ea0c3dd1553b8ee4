import { Section } from "@backroom/ui";
import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import type { SectionProps } from "./shown";
import { usePriceLists } from "./use-price-lists";

/** Which price lists have prices of their own for the product. */
export function UsageSection({ product }: SectionProps) {
  const t = useTranslations("products.usage");
  const lists = usePriceLists(product.id);
  return (
    <Section title={t("title")}>
      {lists === undefined ? (
        <Skeleton h={14} w={140} />
      ) : lists.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <Stack gap={4}>
          {lists.map(({ id, name }) => (
            <Anchor key={id} component={Link} href={`/price-lists/${id}`} size="sm">
              {name}
            </Anchor>
          ))}
        </Stack>
      )}
    </Section>
  );
}
