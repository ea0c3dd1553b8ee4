import { Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ProductStatus } from "@/features/products/status";
import { useApi } from "@/lib/api";
import { NameLink } from "@/lib/name-link";
import classes from "./members.module.css";
import { ProductPages } from "./product-pages";
import { type MemberFilter, memberFields } from "./types";
import type { Membership } from "./use-product-membership";
import { useProductPages } from "./use-product-pages";

const ProductChooser = dynamic(() => import("./chooser").then((module) => module.ProductChooser));

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
  const pages = useProductPages();
  const [isAdding, adding] = useDisclosure(false);
  const query = useQuery(
    api.products.list.queryOptions(
      {
        ...filter,
        ...pages.input,
        expand: "",
        ...(pages.q ? { q: pages.q } : { fields: memberFields }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <ProductPages
      title={t("title")}
      pages={pages}
      query={query}
      empty={empty}
      removeLabel={t("remove")}
      onRemove={membership.remove}
      isRemoving={membership.isPending}
      onAdd={adding.open}
      isReadOnly={isReadOnly}
      row={(product) => (
        <>
          <Thumbnail src={product.thumbnail} size={32} />
          <div className={classes.title}>
            <NameLink href={`/products/${product.id}`}>{product.title}</NameLink>
            <Text component="div" size="xs" c="dimmed" truncate lh={1.3}>
              {product.handle}
            </Text>
          </div>
          <ProductStatus status={product.status} />
        </>
      )}
    >
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
    </ProductPages>
  );
}
