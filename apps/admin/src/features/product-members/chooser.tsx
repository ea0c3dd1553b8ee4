import { Dialog, Thumbnail } from "@backroom/ui";
import { Button, Checkbox, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { getHotkeyHandler, useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import { LoadError } from "@/lib/load-error";
import classes from "./members.module.css";
import { type MemberFilter, type MemberProduct, memberFields } from "./types";

/** Enough to look through; whoever has more searches. */
const limit = 50;

interface ChooserProps {
  /** Those that belong already cannot be chosen again. */
  filter: MemberFilter;
  hint?: ReactNode;
  isPending: boolean;
  onClose: () => void;
  onAdd: (products: readonly MemberProduct[]) => void;
  /** More to decide, above the buttons. */
  children?: ReactNode;
}

/** Ticks several products over several searches and adds them at once. */
export function ProductChooser({ filter, hint, isPending, onClose, onAdd, children }: ChooserProps) {
  const t = useTranslations("productMembers");
  const tSelection = useTranslations("ui.selection");
  const api = useApi();
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [chosen, setChosen] = useState<readonly MemberProduct[]>([]);
  useLeaveGuard(chosen.length > 0);
  const query = useQuery(
    api.products.list.queryOptions(
      { limit, expand: "", order: "title", ...(q ? { q } : { fields: memberFields }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const products = query.data?.products ?? [];
  const shownIds = products.map(({ id }) => id);
  const members = useQuery(
    api.products.list.queryOptions(
      { ...filter, id: shownIds, limit, fields: "id", expand: "" },
      { enabled: shownIds.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const isIn = new Set(members.data?.products.map(({ id }) => id));
  const open = products.filter(({ id }) => !isIn.has(id));
  const isChosen = (id: string) => chosen.some((product) => product.id === id);
  const isAll = open.length > 0 && open.every(({ id }) => isChosen(id));
  const toggle = (some: readonly MemberProduct[], isOn: boolean) => {
    const rest = chosen.filter(({ id }) => !some.some((product) => product.id === id));
    setChosen(isOn ? [...rest, ...some] : rest);
  };
  const add = () => {
    if (chosen.length > 0 && !isPending) onAdd(chosen);
  };
  return (
    <Dialog opened onClose={onClose} title={t("addTitle")} size="lg">
      <form
        noValidate
        onKeyDown={getHotkeyHandler([["mod+Enter", add]])}
        // Enter in the search is for the search.
        onSubmit={(event) => event.preventDefault()}
      >
        <TextInput
          type="search"
          aria-label={t("find")}
          placeholder={t("find")}
          data-autofocus
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="space-between" mt={10} mih={20}>
          <Checkbox
            label={tSelection("shown")}
            checked={isAll}
            indeterminate={!isAll && open.some(({ id }) => isChosen(id))}
            disabled={open.length === 0}
            onChange={(event) => toggle(open, event.currentTarget.checked)}
          />
          <Text size="xs" c="dimmed">
            {query.data && query.data.count > limit ? t("firstOf", { limit, count: query.data.count }) : ""}
          </Text>
        </Group>
        <fieldset className={classes.choices} aria-label={t("title")}>
          {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
          {query.isPending && <Skeleton h={200} my="sm" />}
          {query.data && products.length === 0 && (
            <Text size="sm" c="dimmed" py="md">
              {t("nothing")}
            </Text>
          )}
          {products.map((product) => (
            <div key={product.id} className={classes.choice}>
              <Checkbox
                id={`choose-${product.id}`}
                checked={isIn.has(product.id) || isChosen(product.id)}
                disabled={isIn.has(product.id)}
                aria-label={product.title}
                onChange={(event) => toggle([product], event.currentTarget.checked)}
              />
              <Thumbnail src={product.thumbnail} size={28} />
              <label htmlFor={`choose-${product.id}`} className={classes.title}>
                <Text component="span" display="block" size="sm" truncate lh={1.3}>
                  {product.title}
                </Text>
                <Text component="span" display="block" size="xs" c="dimmed" truncate lh={1.3}>
                  {isIn.has(product.id) ? t("isIn") : product.handle}
                </Text>
              </label>
            </div>
          ))}
        </fieldset>
        {hint && (
          <Text size="xs" c="dimmed" mt="sm">
            {hint}
          </Text>
        )}
        {children}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button onClick={add} loading={isPending} disabled={chosen.length === 0}>
            {t("addCount", { count: chosen.length })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
