"use client";

import { SimpleGrid, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import classes from "./types-and-tags.module.css";
import { useAsked, ValueList } from "./value-list";

/** The types and tags that products name; they come and go with them, so there is nothing to create here. */
export function TypesAndTags() {
  const t = useTranslations("productTypes");
  return (
    <div className={classes.page}>
      <Title order={1} fz={20} fw={600}>
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mt={2} mb="md">
        {t("text")}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: "start" }}>
        <Types />
        <Tags />
      </SimpleGrid>
    </div>
  );
}

function Types() {
  const t = useTranslations("productTypes");
  const api = useApi();
  const asked = useAsked();
  const query = useQuery(
    api.productTypes.list.queryOptions(asked.input, { placeholderData: keepPreviousData }),
  );
  return (
    <ValueList
      title={t("types")}
      search={t("searchTypes")}
      empty={t("noTypes")}
      rows={query.data?.product_types}
      filterOf={(id) => ({ type_id: [id] })}
      {...{ asked, query }}
    />
  );
}

function Tags() {
  const t = useTranslations("productTypes");
  const api = useApi();
  const asked = useAsked();
  const query = useQuery(
    api.productTags.list.queryOptions(asked.input, { placeholderData: keepPreviousData }),
  );
  return (
    <ValueList
      title={t("tags")}
      search={t("searchTags")}
      empty={t("noTags")}
      rows={query.data?.product_tags}
      filterOf={(id) => ({ tags: [id] })}
      {...{ asked, query }}
    />
  );
}
