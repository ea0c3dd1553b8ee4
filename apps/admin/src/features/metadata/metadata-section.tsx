import { MetadataEditor, metadataOf, metadataPatch, metadataProblems, metadataRows } from "@backroom/ui";
import type { QueryKey } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import type { CallOptions, Client } from "@/lib/write";

interface WithMetadata {
  updated_at: string;
  metadata: Record<string, unknown> | null;
}

interface MetadataSectionProps<Item extends WithMetadata, Answer> {
  record: Item;
  /** Saves the changed keys; `""` removes one. */
  save: (client: Client, metadata: Record<string, unknown>, options: CallOptions) => Promise<Answer>;
  reload: (client: Client) => Promise<Answer>;
  recordOf: (answer: Answer) => Item;
  queryKey: QueryKey;
  isReadOnly: boolean;
}

/** Free key-value data of any record. */
export function MetadataSection<Item extends WithMetadata, Answer>({
  record,
  save,
  isReadOnly,
  ...rest
}: MetadataSectionProps<Item, Answer>) {
  const t = useTranslations("metadata");
  const form = useRecordForm({
    ...rest,
    record,
    valuesOf: ({ metadata }) => ({ rows: metadataRows(metadata) }),
    // What is wrong is said at its row; this only keeps it from being sent.
    inputOf: (_changed, { rows }) => metadataProblems(rows).size === 0,
    schema: async () => (await import("zod")).literal(true),
    save: (client, _changed, options, { rows }) =>
      save(client, metadataPatch(record.metadata, rows), options),
  });
  return (
    <RecordSection
      title={t("title")}
      form={form}
      labels={{ rows: t("title") }}
      show={(_field, rows) => Array.isArray(rows) && JSON.stringify(metadataOf(rows))}
      isReadOnly={isReadOnly}
    >
      <MetadataEditor
        value={form.form.values.rows}
        onChange={(rows) => form.form.setFieldValue("rows", rows)}
        isReadOnly={isReadOnly}
      />
    </RecordSection>
  );
}
