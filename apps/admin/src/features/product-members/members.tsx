import { Section, Thumbnail } from "@backroom/ui";
import { Button, Checkbox, Group, Pagination, Skeleton, Text, TextInput } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ProductStatus } from "@/features/products/status";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import classes from "./members.module.css";
import { controlNames } from "./pager";
import { type MemberFilter, type MemberProduct, memberFields } from "./types";
import type { Membership } from "./use-product-membership";

const ProductChooser = dynamic(() => import("./chooser").then((module) => module.ProductChooser));

const pageSize = 20;

interface MembersProps {
  filter: MemberFilter;
  membership: Membership;
  /** Said while there are none. */
  empty: string;
  /** What adding does beside adding. */
  addHint?: ReactNode;
  isReadOnly: boolean;
}

/** The products of a collection, category or channel: added from a list, taken out one or many at a time. */
export function ProductMembers({ filter, membership, empty, addHint, isReadOnly }: MembersProps) {
  const t = useTranslations("productMembers");
  const api = useApi();
  const [page, setPage] = useState(1);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isAdding, adding] = useDisclosure(false);
  const query = useQuery(
    api.products.list.queryOptions(
      {
        ...filter,
        limit: pageSize,
        offset: (page - 1) * pageSize,
        order: "title",
        expand: "",
        ...(q ? { q } : { fields: memberFields }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const products = query.data?.products ?? [];
  const count = query.data?.count ?? 0;
  const chosen = products.filter(({ id }) => selected.includes(id));
  const pages = Math.ceil(count / pageSize);
  // Whoever takes out the last ones of a page is led to the one before.
  if (query.isSuccess && !query.isPlaceholderData && page > Math.max(1, pages)) setPage(Math.max(1, pages));
  const remove = (gone: readonly MemberProduct[]) => {
    membership.remove(gone);
    setSelected([]);
  };
  return (
    <Section
      title={t("title")}
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
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPage(1);
          }}
        />
        {!isReadOnly && (
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={adding.open}>
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
        <Group className={classes.head ?? ""} gap="sm">
          <Checkbox
            aria-label={t("selectAll")}
            checked={chosen.length === products.length}
            indeterminate={chosen.length > 0 && chosen.length < products.length}
            onChange={(event) => setSelected(event.currentTarget.checked ? products.map(({ id }) => id) : [])}
          />
          <Text size="xs" c="dimmed">
            {chosen.length > 0 ? t("selected", { count: chosen.length }) : t("selectAll")}
          </Text>
          {chosen.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={membership.isPending}
              onClick={() => remove(chosen)}
            >
              {t("remove")}
            </Button>
          )}
        </Group>
      )}
      <ul className={classes.list}>
        {products.map((product) => (
          <li key={product.id} className={classes.row}>
            {!isReadOnly && (
              <Checkbox
                aria-label={t("select", { title: product.title })}
                checked={selected.includes(product.id)}
                onChange={(event) =>
                  setSelected(
                    event.currentTarget.checked
                      ? [...selected, product.id]
                      : selected.filter((id) => id !== product.id),
                  )
                }
              />
            )}
            <Thumbnail src={product.thumbnail} size={32} />
            <div className={classes.title}>
              <Link href={`/products/${product.id}`} prefetch={false} className={classes.link}>
                {product.title}
              </Link>
              <Text component="div" size="xs" c="dimmed" truncate lh={1.3}>
                {product.handle}
              </Text>
            </div>
            <ProductStatus status={product.status} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <Group justify="flex-end" p="sm">
          <Pagination
            size="sm"
            value={page}
            onChange={setPage}
            total={pages}
            getControlProps={controlNames(t)}
          />
        </Group>
      )}
      {isAdding && (
        <ProductChooser
          filter={filter}
          hint={addHint}
          isPending={membership.isPending}
          onClose={adding.close}
          onAdd={(added) => {
            membership.add(added);
            adding.close();
          }}
        />
      )}
    </Section>
  );
}
