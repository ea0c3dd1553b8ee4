"use client";

import { RequestId } from "@backroom/ui";
import { Alert, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import grid from "@/features/products/prices/price-grid.module.css";
import type { Place } from "@/features/products/use-places";
import { Sheet } from "@/features/sheet/sheet";
import { type Edits, isInvalid, type SheetColumn } from "@/features/sheet/types";
import { useCellKinds } from "@/features/sheet/use-cell-kinds";
import { useLatest } from "@/features/sheet/use-latest";
import { useSheet } from "@/features/sheet/use-sheet";
import type { Outputs } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { useProblemText } from "@/lib/use-problem-text";
import type { ShownPriceList } from "../shown";
import { isAnyQuantity, lessPercent, type QuantityStep } from "./list-prices";
import { type ListPrice, priceChanges, type StepRow, stepRows, stepsOf } from "./rows";
import { StepTools } from "./step-tools";
import { useSaveSteps } from "./use-save-steps";
import { useStepText } from "./use-step-text";

interface StepGridProps {
  list: ShownPriceList;
  product: Outputs["products"]["get"]["product"];
  prices: readonly ListPrice[];
  places: readonly Place[];
  reload: () => Promise<unknown>;
}

const rowKey = (row: StepRow) => row.id;

/** Variants by quantity steps, and where the price is: edited together and saved at once. */
export function StepGrid({ list, product, prices, places, reload }: StepGridProps) {
  const t = useTranslations("priceLists.grid");
  const can = useCan();
  const kinds = useCellKinds();
  const stepText = useStepText();
  const problemText = useProblemText();
  const [edits, setEdits] = useState<Edits>({});
  const [added, setAdded] = useState<readonly QuantityStep[]>([]);
  const rows = useMemo(
    () => stepRows(product, prices, stepsOf([...prices, ...added])),
    [product, prices, added],
  );
  const columns = useMemo(
    () =>
      places.map(
        (place): SheetColumn<StepRow> => ({
          id: place.id,
          header: place.name,
          hint: place.region_id ? place.currency.toUpperCase() : t("currency"),
          width: 112,
          base: (row) => row.prices[place.id]?.[0]?.amount ?? null,
          ...kinds.money(place.currency),
        }),
      ),
    [places, kinds, t],
  );
  const saving = useSaveSteps({
    list,
    onSaved: () => {
      sheet.forget();
      const saved = edits;
      // The page reads the new prices first, so that no old one shows up in between.
      reload().then(() =>
        setEdits((now) =>
          Object.fromEntries(Object.entries(now).filter(([key, value]) => saved[key] !== value)),
        ),
      );
    },
    onOutdated: () => void reload(),
  });
  const change = (next: Edits) => {
    setEdits(next);
    saving.setErrors((known) =>
      Object.fromEntries(Object.entries(known).filter(([key]) => next[key] === edits[key])),
    );
  };
  const sheet = useSheet({ rows, rowKey, columns, edits, onEdits: change });
  const isReadOnly = !can("products:write");
  const values = Object.values(edits);
  const invalid = values.filter(isInvalid).length;
  useLeaveGuard(values.length > 0);
  const submit = () => {
    const changes = priceChanges(rows, places, edits);
    const isEmpty = changes.prices.length === 0 && changes.gone.length === 0;
    if (!isEmpty && invalid === 0 && !saving.isSaving) saving.save(changes);
  };
  const submitNow = useLatest(submit);
  // The key also ends the editing of a cell, whose value is there one frame later.
  useHotkeys([["mod+S", () => requestAnimationFrame(submitNow)]], []);

  /** Sets prices for any quantity from the default ones, where there are any. */
  const fill = (percent: number) =>
    sheet.apply(
      rows.flatMap((row, index) =>
        isAnyQuantity(row.step)
          ? places.flatMap((place, col) => {
              const amount = row.defaults[place.id];
              return amount === undefined ? [] : [{ row: index, col, value: lessPercent(amount, percent) }];
            })
          : [],
      ),
    );
  const label = t("of", { title: product.title });
  return (
    <div className={grid.page}>
      <Title order={1} className={grid.title ?? ""}>
        {label}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.rich("in", {
          list: () => (
            <Link href={`/price-lists/${list.id}`} style={{ color: "inherit" }}>
              {list.name}
            </Link>
          ),
        })}
      </Text>
      <StepTools
        sheet={sheet}
        changed={values.length}
        invalid={invalid}
        isSaving={saving.isSaving}
        isReadOnly={isReadOnly}
        taken={stepsOf([...prices, ...added])}
        onStep={(step) => setAdded([...added, step])}
        onFill={fill}
        onSave={submit}
        onDiscard={() => {
          setEdits({});
          saving.setErrors({});
          sheet.forget();
        }}
      />
      {saving.problem && (
        <Alert color="red" mb={12} role="alert">
          {saving.problem.kind === "precondition_failed" ? t("outdated") : problemText(saving.problem)}
          {saving.problem.requestId && <RequestId id={saving.problem.requestId} />}
        </Alert>
      )}
      <Sheet
        label={label}
        sheet={sheet}
        rowLabel={(row) => ({
          title: isAnyQuantity(row.step) ? row.title : `${row.title} · ${stepText(row.step)}`,
          detail: row.sku ?? undefined,
        })}
        rowHeader={t("variant")}
        errors={saving.errors}
        isReadOnly={isReadOnly}
        maxHeight="calc(100dvh - 220px)"
      />
      <Text size="xs" c="dimmed" mt={8} visibleFrom="sm">
        {isReadOnly ? t("hintRead") : t("hint")}
      </Text>
    </div>
  );
}
