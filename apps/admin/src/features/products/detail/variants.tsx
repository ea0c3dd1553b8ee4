import { Section } from "@backroom/ui";
import { ActionIcon, Button, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconPlus, IconSearch } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LoadError } from "@/lib/load-error";
import type { SectionProps } from "./shown";
import { useVariants, variantsPerPage } from "./use-variants";
import { VariantTable } from "./variant-table";

const VariantPanel = dynamic(() => import("./variant-panel").then((module) => module.VariantPanel), {
  ssr: false,
});
const PriceHistory = dynamic(() => import("./price-history").then((module) => module.PriceHistory), {
  ssr: false,
});

/** The variant that a panel beside the page is about; null is a new one. */
type Opened = { panel: "edit"; id: string | null } | { panel: "history"; id: string; title: string };

/** A page of the variants at a time, because there may be thousands. */
export function VariantsSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.variantTable");
  const [page, setPage] = useState(1);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { list, stockOf } = useVariants(product.id, { page, q });
  const { variants, count = 0 } = list.data ?? {};
  const first = (page - 1) * variantsPerPage;
  const isLong = count > variantsPerPage || q !== "";
  const close = () => setOpened(null);

  return (
    <Section
      isFlush
      title={list.data && q === "" ? t("titleCount", { count }) : t("title")}
      actions={
        !isReadOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpened({ panel: "edit", id: null })}
          >
            {t("add")}
          </Button>
        )
      }
    >
      {isLong && (
        <Group px={16} pb={8} justify="space-between">
          <TextInput
            size="xs"
            w={240}
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setPage(1);
            }}
          />
          <Group gap={4}>
            <Text size="xs" c="dimmed" mr={6} style={{ fontVariantNumeric: "tabular-nums" }}>
              {t("range", {
                first: count === 0 ? 0 : first + 1,
                last: first + (variants?.length ?? 0),
                count,
              })}
            </Text>
            <ActionIcon
              variant="default"
              aria-label={t("previous")}
              disabled={page === 1}
              onClick={() => setPage(page - 1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t("next")}
              disabled={first + variantsPerPage >= count}
              onClick={() => setPage(page + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      )}
      {list.isError ? (
        <LoadError error={list.error} onRetry={() => list.refetch()} />
      ) : variants === undefined ? (
        <Skeleton h={120} mx={16} mb={16} w="auto" />
      ) : variants.length === 0 ? (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {q === "" ? t("none") : t("nothing")}
        </Text>
      ) : (
        <VariantTable
          variants={variants}
          isStale={list.isPlaceholderData}
          stockOf={stockOf}
          onOpen={(id) => setOpened({ panel: "edit", id })}
          onHistory={({ id, title }) => setOpened({ panel: "history", id, title })}
        />
      )}
      {opened?.panel === "edit" && (
        <VariantPanel product={product} variantId={opened.id} isReadOnly={isReadOnly} onClose={close} />
      )}
      {opened?.panel === "history" && <PriceHistory id={opened.id} title={opened.title} onClose={close} />}
    </Section>
  );
}
