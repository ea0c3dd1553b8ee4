"use client";

import { RequestId } from "@backroom/ui";
import { Alert, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import grid from "@/features/products/prices/price-grid.module.css";
import { usePlaceColumns } from "@/features/products/prices/use-place-columns";
import type { Place } from "@/features/products/use-places";
import { stillRefused, unsavedEdits } from "@/features/sheet/edits";
import { Sheet } from "@/features/sheet/sheet";
import { type Edits, isInvalid } from "@/features/sheet/types";
import { useSaveKeys } from "@/features/sheet/use-save-keys";
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
const priceAt = ({ prices }: StepRow, place: Place) => prices[place.id]?.[0]?.amount ?? null;

/** Variants by quantity steps, and where the price is: edited together and saved at once. */
export function StepGrid({ list, product, prices, places, reload }: StepGridProps) {
  const t = useTranslations("priceLists.grid");
  const can = useCan();
  const stepText = useStepText();
  const problemText = useProblemText();
  const [edits, setEdits] = useState<Edits>({});
  const [added, setAdded] = useState<readonly QuantityStep[]>([]);
  const rows = useMemo(
    () => stepRows(product, prices, stepsOf([...prices, ...added])),
    [product, prices, added],
  );
  const columns = usePlaceColumns(places, priceAt);
  const saving = useSaveSteps({
    list,
    onSaved: () => {
      sheet.forget();
      const saved = edits;
      // The page reads the new prices first, so that no old one shows up in between.
      reload().then(() => setEdits((now) => unsavedEdits(now, saved)));
    },
    onOutdated: () => void reload(),
  });
  const change = (next: Edits) => {
    setEdits(next);
    saving.setErrors((known) => stillRefused(known, edits, next));
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
  useSaveKeys(submit);

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
          sheet.discard();
          saving.setErrors({});
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
