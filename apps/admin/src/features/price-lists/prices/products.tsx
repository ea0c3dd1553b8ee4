import { Section } from "@backroom/ui";
import { Button, Checkbox, Group, Pagination, Skeleton, Text, TextInput } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import members from "@/features/product-members/members.module.css";
import { controlNames } from "@/features/product-members/pager";
import { type Outputs, useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import type { ShownPriceList } from "../shown";
import { priceFields } from "./list-prices";
import { ProductRow } from "./product-row";
import { useListedProducts } from "./use-listed-products";

const AddProducts = dynamic(() => import("./add-products").then((module) => module.AddProducts));

export type ListedProduct = Outputs["priceLists"]["listProducts"]["products"][number];

const pageSize = 20;

interface PricedProductsProps {
  list: ShownPriceList;
  isReadOnly: boolean;
}

/** The products with prices in the list; each leads to its grid of prices. */
export function PricedProducts({ list, isReadOnly }: PricedProductsProps) {
  const t = useTranslations("priceLists");
  const tMembers = useTranslations("productMembers");
  const api = useApi();
  const router = useRouter();
  const [page, setPage] = useState(1);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isAdding, adding] = useDisclosure(false);
  const query = useQuery(
    api.priceLists.listProducts.queryOptions(
      {
        id: list.id,
        limit: pageSize,
        offset: (page - 1) * pageSize,
        order: "title",
        // As in v1, a search shows whole rows.
        ...(q ? { q, expand: "variants,variants.prices" } : { fields: priceFields, expand: "" }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const products = query.data?.products ?? [];
  const count = query.data?.count ?? 0;
  const pages = Math.ceil(count / pageSize);
  const chosen = products.filter(({ id }) => selected.includes(id));
  if (query.isSuccess && !query.isPlaceholderData && page > Math.max(1, pages)) setPage(Math.max(1, pages));
  const { add, remove } = useListedProducts(list, ({ ids }, prices) => {
    adding.close();
    const [only] = ids;
    // Without default prices there is nothing to begin with, so one begins by typing.
    if (only && (prices === 0 || ids.length === 1)) router.push(`/price-lists/${list.id}/products/${only}`);
  });
  return (
    <Section
      title={t("prices")}
      isFlush
      actions={
        query.data && (
          <Text size="xs" c="dimmed">
            {tMembers("count", { count })}
          </Text>
        )
      }
    >
      <div className={members.tools}>
        <TextInput
          type="search"
          className={members.search ?? ""}
          aria-label={tMembers("search")}
          placeholder={tMembers("search")}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPage(1);
          }}
        />
        {!isReadOnly && (
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={adding.open}>
            {tMembers("add")}
          </Button>
        )}
      </div>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={96} mx={16} mb={16} w="auto" />}
      {query.data && products.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {q ? tMembers("nothing") : t("noPrices")}
        </Text>
      )}
      {products.length > 0 && !isReadOnly && (
        <Group className={members.head ?? ""} gap="sm">
          <Checkbox
            aria-label={tMembers("selectAll")}
            checked={chosen.length === products.length}
            indeterminate={chosen.length > 0 && chosen.length < products.length}
            onChange={(event) => setSelected(event.currentTarget.checked ? products.map(({ id }) => id) : [])}
          />
          <Text size="xs" c="dimmed">
            {chosen.length > 0 ? tMembers("selected", { count: chosen.length }) : tMembers("selectAll")}
          </Text>
          {chosen.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={remove.isPending}
              onClick={() => {
                remove.run(chosen);
                setSelected([]);
              }}
            >
              {t("removePrices")}
            </Button>
          )}
        </Group>
      )}
      <ul className={members.list}>
        {products.map((product) => (
          <ProductRow
            key={product.id}
            product={product}
            listId={list.id}
            isSelected={selected.includes(product.id)}
            onSelect={
              isReadOnly
                ? undefined
                : (isOn) =>
                    setSelected(
                      isOn ? [...selected, product.id] : selected.filter((known) => known !== product.id),
                    )
            }
          />
        ))}
      </ul>
      {pages > 1 && (
        <Group justify="flex-end" p="sm">
          <Pagination
            size="sm"
            value={page}
            onChange={setPage}
            total={pages}
            getControlProps={controlNames(tMembers)}
          />
        </Group>
      )}
      {isAdding && (
        <AddProducts listId={list.id} isPending={add.isPending} onClose={adding.close} onAdd={add.run} />
      )}
    </Section>
  );
}
