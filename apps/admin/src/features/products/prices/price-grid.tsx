"use client";

import { ActionIcon, Alert, Group, Text, TextInput, Title } from "@mantine/core";
import { IconArrowLeft, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { stillRefused, unsavedEdits } from "../../sheet/edits";
import { Sheet } from "../../sheet/sheet";
import { SheetActions } from "../../sheet/sheet-actions";
import { type Edits, isInvalid } from "../../sheet/types";
import { useSaveKeys } from "../../sheet/use-save-keys";
import { useSheet } from "../../sheet/use-sheet";
import type { Place } from "../use-places";
import classes from "./price-grid.module.css";
import { editedCells, type PriceRow, rowsOf } from "./rows";
import { usePlaceColumns } from "./use-place-columns";
import { useSavePrices } from "./use-save-prices";

/** The most cells that one save takes. */
const maxCells = 20_000;

interface PriceGridProps {
  product: Outputs["products"]["get"]["product"];
  places: readonly Place[];
  reload: () => Promise<Outputs["products"]["get"]["product"]>;
}

const rowKey = (row: PriceRow) => row.id;
const rowLabel = ({ title, sku }: PriceRow) => ({ title, detail: sku ?? undefined });
const priceAt = ({ prices }: PriceRow, place: Place) => prices[place.id] ?? null;

/** All prices of a product's variants, edited together and saved at once. */
export function PriceGrid({ product, places, reload }: PriceGridProps) {
  const t = useTranslations("prices");
  const tSheet = useTranslations("sheet");
  const can = useCan();
  const [edits, setEdits] = useState<Edits>({});
  const [text, setText] = useState("");
  const find = useDeferredValue(text.trim().toLowerCase());
  const rows = useMemo(() => rowsOf(product), [product]);
  const shown = useMemo(
    () =>
      find === ""
        ? rows
        : rows.filter(({ title, sku }) => `${title}\n${sku ?? ""}`.toLowerCase().includes(find)),
    [rows, find],
  );
  const columns = usePlaceColumns(places, priceAt);
  const { save, isSaving, errors, setErrors } = useSavePrices({
    product,
    rows,
    places,
    edits,
    reload,
    onSaved: (cells) => {
      sheet.forget();
      // The page reads the new prices first, so that no old one shows up in between.
      const saved = Object.fromEntries(cells.map(({ key, cell }) => [key, cell.amount]));
      reload().then(() => setEdits((now) => unsavedEdits(now, saved)));
    },
  });
  const change = (next: Edits) => {
    setEdits(next);
    setErrors((known) => stillRefused(known, edits, next));
  };
  const sheet = useSheet({ rows: shown, rowKey, columns, edits, onEdits: change });

  const changed = Object.values(edits);
  const invalid = changed.filter(isInvalid).length;
  const isDirty = changed.length > 0;
  const isReadOnly = !can("products:write");
  const isTooMuch = changed.length > maxCells;
  useLeaveGuard(isDirty);
  const submit = () => {
    const cells = editedCells(rows, places, edits);
    if (cells.length > 0 && invalid === 0 && !isSaving && !isTooMuch) save(cells);
  };
  useSaveKeys(submit);

  return (
    <div className={classes.page}>
      <Group gap={8} mb={12} wrap="nowrap">
        <ActionIcon
          title={t("back", { title: product.title })}
          component={Link}
          href={`/products/${product.id}`}
          aria-label={t("back", { title: product.title })}
        >
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <Title order={1} className={classes.title}>
          {t("of", { title: product.title })}
        </Title>
      </Group>
      <Group gap={8} mb={12}>
        <TextInput
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={text}
          w={280}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" flex={1} role="status">
          {isDirty
            ? tSheet("state", { changed: changed.length, invalid })
            : t("count", { shown: shown.length, all: rows.length })}
        </Text>
        {!isReadOnly && (
          <SheetActions
            sheet={sheet}
            isDirty={isDirty}
            canSave={invalid === 0 && !isTooMuch}
            isSaving={isSaving}
            onDiscard={() => {
              sheet.discard();
              setErrors({});
            }}
            onSave={submit}
          />
        )}
      </Group>
      {isTooMuch && (
        <Alert color="yellow" mb={12}>
          {t("tooMuch", { max: maxCells })}
        </Alert>
      )}
      {Object.keys(errors).length > 0 && (
        <Alert color="red" mb={12} role="alert">
          {t("errors", { count: Object.keys(errors).length })}
        </Alert>
      )}
      <Sheet
        label={t("of", { title: product.title })}
        sheet={sheet}
        rowLabel={rowLabel}
        rowHeader={t("variant")}
        errors={errors}
        isReadOnly={isReadOnly}
        maxHeight="calc(100dvh - 190px)"
      />
      <Text size="xs" c="dimmed" mt={8} visibleFrom="sm">
        {t("hint")}
      </Text>
    </div>
  );
}
