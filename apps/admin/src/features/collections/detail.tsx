"use client";

import { CopyText, DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { MetadataSection } from "@/features/metadata/metadata-section";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { DeleteCollection } from "./detail/delete";
import { CollectionProducts } from "./detail/products";
import type { ShownCollection } from "./shown";

export function CollectionPage({ id }: { id: string }) {
  const t = useTranslations("collections");
  const api = useApi();
  const can = useCan();
  const query = useQuery(api.collections.get.queryOptions({ id }));
  const collection = query.data?.collection;
  useCrumb(collection?.title);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!collection) return <DetailSkeleton />;
  const isReadOnly = !can("products:write");
  return (
    <DetailPage
      title={collection.title}
      meta={t.rich("createdAt", { when: () => <DateTime value={collection.created_at} variant="long" /> })}
      actions={!isReadOnly && <DeleteCollection collection={collection} />}
      aside={
        <>
          <General collection={collection} isReadOnly={isReadOnly} />
          <MetadataSection
            record={collection}
            save={(client, metadata, options) => client.collections.update.mutate({ id, metadata }, options)}
            reload={(client) => client.collections.get.query({ id })}
            recordOf={(answer) => answer.collection}
            queryKey={api.collections.get.queryKey({ id })}
            isReadOnly={isReadOnly}
          />
        </>
      }
    >
      <CollectionProducts id={id} isReadOnly={isReadOnly} />
    </DetailPage>
  );
}

function General({ collection, isReadOnly }: { collection: ShownCollection; isReadOnly: boolean }) {
  const t = useTranslations("collections");
  const api = useApi();
  const { id } = collection;
  const form = useRecordForm({
    record: collection,
    valuesOf: ({ title, handle }: ShownCollection) => ({ title, handle: handle ?? "" }),
    schema: async () => (await import("@backroom/api/schemas/collections")).updateCollectionInput,
    inputOf: (changed) => ({ id, ...changed }),
    save: (client, changed, options) => client.collections.update.mutate({ id, ...changed }, options),
    reload: (client) => client.collections.get.query({ id }),
    recordOf: (answer) => answer.collection,
    queryKey: api.collections.get.queryKey({ id }),
  });
  return (
    <RecordSection
      title={t("collection")}
      form={form}
      labels={{ title: t("name"), handle: t("handle") }}
      isReadOnly={isReadOnly}
      actions={collection.handle && <CopyText value={collection.handle} />}
    >
      <Stack gap="sm">
        <TextInput label={t("name")} autoComplete="off" {...form.form.getInputProps("title")} />
        <TextInput label={t("handle")} autoComplete="off" {...form.form.getInputProps("handle")} />
      </Stack>
    </RecordSection>
  );
}
