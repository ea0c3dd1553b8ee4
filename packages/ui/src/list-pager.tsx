import { ActionIcon, Group, NativeSelect, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { type ListState, pageSizes } from "./list-types";

interface ListPagerProps {
  state: ListState;
  count: number | undefined;
  shown: number | undefined;
}

export function ListPager({ state, count, shown }: ListPagerProps) {
  const t = useTranslations("ui.pager");
  const { page, pageSize, setPage } = state;
  const first = (page - 1) * pageSize + 1;
  const isKnown = count !== undefined && shown !== undefined;
  return (
    <Group justify="space-between" mt={10} mih={30}>
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
        {isKnown ? t("range", { first, last: first + shown - 1, count }) : ""}
      </Text>
      <Group gap={4}>
        {count !== undefined && count > pageSizes[0] && (
          <NativeSelect
            size="xs"
            aria-label={t("size")}
            title={t("size")}
            value={String(pageSize)}
            data={pageSizes.map(String)}
            onChange={(event) => state.setPageSize(Number(event.currentTarget.value))}
          />
        )}
        <ActionIcon
          variant="default"
          aria-label={t("previous")}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t("next")}
          disabled={!isKnown || page * pageSize >= count}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
