"use client";

import { ActionIcon, Alert, Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { Sheet } from "../../sheet/sheet";
import { type Edits, isInvalid, type SheetColumn } from "../../sheet/types";
import { useCellKinds } from "../../sheet/use-cell-kinds";
import { useLatest } from "../../sheet/use-latest";
import { useSheet } from "../../sheet/use-sheet";
import type { Place } from "../use-places";
import classes from "./price-grid.module.css";
import { type EditedCell, editedCells, type PriceRow, rowsOf } from "./rows";
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

/** All prices of a product's variants, edited together and saved at once. */
export function PriceGrid({ product, places, reload }: PriceGridProps) {
  const t = useTranslations("prices");
  const can = useCan();
  const kinds = useCellKinds();
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
  const columns = useMemo(
    () =>
      places.map(
        (place): SheetColumn<PriceRow> => ({
          id: place.id,
          header: place.name,
          hint: place.region_id ? place.currency.toUpperCase() : t("currency"),
          width: 112,
          base: (row) => row.prices[place.id] ?? null,
          ...kinds.money(place.currency),
        }),
      ),
    [places, kinds, t],
  );
  const { save, isSaving, errors, setErrors } = useSavePrices({
    product,
    rows,
    places,
    edits,
    reload,
    onSaved: (cells) => {
      sheet.forget();
      // The page reads the new prices first, so that no old one shows up in between.
      reload().then(() => setEdits((now) => without(now, cells)));
    },
  });
  const change = (next: Edits) => {
    setEdits(next);
    // A cell that is edited again is no longer what the server refused.
    setErrors((known) =>
      Object.fromEntries(Object.entries(known).filter(([key]) => next[key] === edits[key])),
    );
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
  const submitNow = useLatest(submit);
  // The key also ends the editing of a cell, whose value is there one frame later.
  useHotkeys([["mod+S", () => requestAnimationFrame(submitNow)]], []);

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
            ? t("state", { changed: changed.length, invalid })
            : t("count", { shown: shown.length, all: rows.length })}
        </Text>
        {!isReadOnly && (
          <Group gap={8}>
            <StepButton
              label={t("undo")}
              isOff={!sheet.canUndo}
              onClick={sheet.undo}
              icon={IconArrowBackUp}
            />
            <StepButton
              label={t("redo")}
              isOff={!sheet.canRedo}
              onClick={sheet.redo}
              icon={IconArrowForwardUp}
            />
            <Button
              variant="default"
              disabled={!isDirty || isSaving}
              onClick={() => {
                setEdits({});
                setErrors({});
                sheet.forget();
              }}
            >
              {t("discard")}
            </Button>
            <Button
              title={t("saveKeys")}
              loading={isSaving}
              disabled={!isDirty || invalid > 0 || isTooMuch}
              onClick={submit}
            >
              {t("save")}
            </Button>
          </Group>
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

interface StepButtonProps {
  label: string;
  isOff: boolean;
  onClick: () => void;
  icon: typeof IconArrowBackUp;
}

function StepButton({ label, isOff, onClick, icon: Icon }: StepButtonProps) {
  return (
    <ActionIcon
      title={label}
      variant="default"
      size={36}
      aria-label={label}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

/** The edits that are not what was saved: those made while the save was on its way. */
const without = (edits: Edits, saved: readonly EditedCell[]): Edits => {
  const amounts = new Map(saved.map(({ key, cell }) => [key, cell.amount]));
  return Object.fromEntries(Object.entries(edits).filter(([key, value]) => amounts.get(key) !== value));
};
