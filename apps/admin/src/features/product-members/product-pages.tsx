import { Section } from "@backroom/ui";
import { Button, Checkbox, Group, Skeleton, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslations } from "use-intl";
import { LoadError } from "@/lib/load-error";
import { SelectShown } from "@/lib/select-shown";
import classes from "./members.module.css";
import { type ProductPagesState, pageSize } from "./use-product-pages";

// With the second page.
const Pager = lazy(() => import("@/lib/pager").then((module) => ({ default: module.Pager })));

interface PagedProduct {
  id: string;
  title: string;
}

interface ProductPagesProps<Product extends PagedProduct> {
  title: string;
  pages: ProductPagesState;
  query: {
    data: { products: readonly Product[]; count: number } | undefined;
    error: unknown;
    isError: boolean;
    isPending: boolean;
    isSuccess: boolean;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  /** Said while there are none. */
  empty: string;
  /** A row, after its checkbox. */
  row: (product: Product) => ReactNode;
  onAdd: () => void;
  /** What taking products out is called here. */
  removeLabel: string;
  onRemove: (products: readonly Product[]) => void;
  isRemoving: boolean;
  isReadOnly: boolean;
  /** The dialog that adds products. */
  children: ReactNode;
}

/** Products of something, page by page: searched, added from a list, taken out one or many at a time. */
export function ProductPages<Product extends PagedProduct>(props: ProductPagesProps<Product>) {
  const { title, pages, query, empty, row, onAdd, removeLabel, isRemoving, isReadOnly } = props;
  const t = useTranslations("productMembers");
  const { page, setPage, text, setText, q, selected, setSelected } = pages;
  const products = query.data?.products ?? [];
  const count = query.data?.count ?? 0;
  const last = Math.max(1, Math.ceil(count / pageSize));
  // Whoever takes out the last ones of a page is led to the one before.
  if (query.isSuccess && !query.isPlaceholderData && page > last) setPage(last);
  const select = (id: string, isOn: boolean) =>
    setSelected(isOn ? [...selected, id] : selected.filter((known) => known !== id));
  return (
    <Section
      title={title}
      isFlush
      actions={
        query.data && (
          <Text size="xs" c="dimmed">
            {t("count", { count })}
          </Text>
        )
      }
    >
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search ?? ""}
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {!isReadOnly && (
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={onAdd}>
            {t("add")}
          </Button>
        )}
      </div>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={96} mx={16} mb={16} w="auto" />}
      {query.data && products.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {q ? t("nothing") : empty}
        </Text>
      )}
      {products.length > 0 && !isReadOnly && (
        <SelectShown
          rows={products}
          selected={selected}
          onSelect={setSelected}
          removeLabel={removeLabel}
          isRemoving={isRemoving}
          onRemove={(chosen) => {
            props.onRemove(chosen);
            setSelected([]);
          }}
        />
      )}
      <ul className={classes.list}>
        {products.map((product) => (
          <li key={product.id} className={classes.row}>
            {!isReadOnly && (
              <Checkbox
                aria-label={t("select", { title: product.title })}
                checked={selected.includes(product.id)}
                onChange={(event) => select(product.id, event.currentTarget.checked)}
              />
            )}
            {row(product)}
          </li>
        ))}
      </ul>
      {last > 1 && (
        <Group justify="flex-end" p="sm">
          <Suspense fallback={null}>
            <Pager page={page} total={last} onChange={setPage} />
          </Suspense>
        </Group>
      )}
      {props.children}
    </Section>
  );
}
