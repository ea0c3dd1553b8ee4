import { Dialog, MultiSelect, Select, TagsInput } from "@backroom/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Inputs } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import { useFacet } from "../facets";
import type { ListedProduct } from "./columns";
import { useBulkWrite } from "./use-bulk-write";

type Edit = Omit<Inputs["products"]["bulk"], "ids">;
type Kind = "addTags" | "removeTags" | "collection" | "channel" | "delete";

export interface BulkTask {
  kind: Kind;
  rows: readonly ListedProduct[];
  clear: () => void;
}

interface BulkDialogProps {
  task: BulkTask;
  onClose: () => void;
}

/** Asks what shall happen to the chosen products, says what it touches, and does it. */
export function BulkDialog({ task: { kind, rows, clear }, onClose }: BulkDialogProps) {
  const t = useTranslations("products.bulk");
  const [edit, setEdit] = useState<Edit | null>(kind === "delete" ? { delete: true } : null);
  const write = useBulkWrite(onClose);
  useLeaveGuard(edit !== null && kind !== "delete" && !write.isSuccess);
  const fields = { rows, onChange: setEdit };
  return (
    <Dialog opened onClose={onClose} title={t(`${kind}Title`, { count: rows.length })} size="sm" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (edit) write.run({ ids: rows.map(({ id }) => id), edit, clear });
        }}
      >
        <Stack gap="md">
          {kind === "addTags" && <AddTags {...fields} />}
          {kind === "removeTags" && <RemoveTags {...fields} />}
          {kind === "collection" && <Collection {...fields} />}
          {kind === "channel" && <Channels {...fields} />}
          {kind === "delete" && <Deletion rows={rows} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} data-autofocus={kind === "delete" || undefined}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              loading={write.isPending}
              disabled={edit === null}
              {...(kind === "delete" ? { color: "red.8" } : {})}
            >
              {t(kind)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  rows: readonly ListedProduct[];
  onChange: (edit: Edit | null) => void;
}

function AddTags({ onChange }: FieldProps) {
  const t = useTranslations("products");
  const [text, setText] = useState("");
  const { options } = useFacet("tag", { text });
  return (
    <TagsInput
      data-autofocus
      label={t("tags")}
      description={t("tagsHint")}
      data={[...new Set(options.map(({ label }) => label))]}
      searchValue={text}
      onSearchChange={setText}
      acceptValueOnBlur
      onChange={(values) => onChange(values.length > 0 ? { add_tags: values } : null)}
    />
  );
}

function RemoveTags({ rows, onChange }: FieldProps) {
  const t = useTranslations("products");
  const values = [...new Set(rows.flatMap(({ tags = [] }) => tags.map(({ value }) => value)))].toSorted();
  return values.length === 0 ? (
    <Text size="sm">{t("bulk.noTags")}</Text>
  ) : (
    <MultiSelect
      data-autofocus
      label={t("tags")}
      data={values}
      searchable
      onChange={(chosen) => onChange(chosen.length > 0 ? { remove_tags: chosen } : null)}
    />
  );
}

function Collection({ onChange }: FieldProps) {
  const t = useTranslations("products");
  const [text, setText] = useState("");
  const { options } = useFacet("collection", { text });
  const nothing = "none";
  return (
    <Select
      data-autofocus
      label={t("facets.collection")}
      placeholder={t("choose")}
      data={[{ value: nothing, label: t("noCollection") }, ...options]}
      searchable
      onSearchChange={setText}
      nothingFoundMessage={t("nothingFound")}
      onChange={(id) => onChange(id === null ? null : { collection_id: id === nothing ? null : id })}
    />
  );
}

function Channels({ onChange }: FieldProps) {
  const t = useTranslations("products");
  const { options } = useFacet("channel");
  return (
    <MultiSelect
      data-autofocus
      label={t("channels")}
      placeholder={t("choose")}
      data={options}
      searchable
      onChange={(ids) => onChange(ids.length > 0 ? { add_sales_channels: ids } : null)}
    />
  );
}

function Deletion({ rows }: { rows: readonly ListedProduct[] }) {
  const t = useTranslations("products.bulk");
  const variants = rows.reduce((sum, row) => sum + (row.variants?.length ?? 0), 0);
  return (
    <>
      <Text size="sm">{t("deleteText", { products: rows.length, variants })}</Text>
      <Text size="sm" c="dimmed">
        {t("deleteKeeps")}
      </Text>
    </>
  );
}
