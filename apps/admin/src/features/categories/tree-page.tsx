"use client";

import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import type { Category } from "./moves";
import { CategoryTree } from "./tree";
import classes from "./tree.module.css";
import { useCategoryTree } from "./use-categories";

const NewCategory = dynamic(() => import("./new").then((module) => module.NewCategory));

/** All categories in their tree. */
export function CategoryTreePage() {
  const t = useTranslations("categories");
  const can = useCan();
  const query = useCategoryTree();
  // Undefined: nothing is being created; null: a category at the top.
  const [parent, setParent] = useState<Category | null | undefined>(undefined);
  const isReadOnly = !can("products:write");
  const roots = query.data?.product_categories;
  const create = !isReadOnly && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setParent(null)}>
      {t("new")}
    </Button>
  );
  return (
    <div className={classes.page}>
      <Group component="header" justify="space-between" mb="md" wrap="nowrap">
        <Title order={1} fz={20} fw={600}>
          {t("title")}
        </Title>
        {create}
      </Group>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={360} />}
      {roots?.length === 0 && (
        <ListNotice title={t("emptyTitle")} text={t("empty")}>
          {create}
        </ListNotice>
      )}
      {roots && roots.length > 0 && (
        <>
          <CategoryTree roots={roots} isReadOnly={isReadOnly} onCreate={setParent} />
          <Text size="xs" c="dimmed" mt="sm" visibleFrom="sm">
            {isReadOnly ? t("hintRead") : t("hint")}
          </Text>
        </>
      )}
      {parent !== undefined && <NewCategory parent={parent} onClose={() => setParent(undefined)} />}
    </div>
  );
}
