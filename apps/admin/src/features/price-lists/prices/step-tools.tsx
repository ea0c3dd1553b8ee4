import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SheetActions } from "@/features/sheet/sheet-actions";
import type { SheetModel } from "@/features/sheet/use-sheet";
import { FillDialog } from "./fill-dialog";
import type { QuantityStep } from "./list-prices";
import type { StepRow } from "./rows";
import { StepDialog } from "./step-dialog";

interface StepToolsProps {
  sheet: SheetModel<StepRow>;
  changed: number;
  invalid: number;
  isSaving: boolean;
  isReadOnly: boolean;
  taken: readonly QuantityStep[];
  onStep: (step: QuantityStep) => void;
  onFill: (percent: number) => number;
  onSave: () => void;
  onDiscard: () => void;
}

/** What can be done with the grid as a whole. */
export function StepTools(props: StepToolsProps) {
  const { sheet, changed, invalid, isReadOnly } = props;
  const t = useTranslations("priceLists.grid");
  const tSheet = useTranslations("sheet");
  const [asked, setAsked] = useState<"step" | "fill" | null>(null);
  const close = () => setAsked(null);
  if (isReadOnly) return null;
  return (
    <Group gap={8} mb={12}>
      <Button variant="default" onClick={() => setAsked("step")}>
        {t("addStep")}
      </Button>
      <Button variant="default" onClick={() => setAsked("fill")}>
        {t("fill")}
      </Button>
      <Text size="xs" c="dimmed" flex={1} role="status">
        {changed > 0 ? tSheet("state", { changed, invalid }) : ""}
      </Text>
      <SheetActions
        sheet={sheet}
        isDirty={changed > 0}
        canSave={invalid === 0}
        isSaving={props.isSaving}
        onDiscard={props.onDiscard}
        onSave={props.onSave}
      />
      {asked === "step" && (
        <StepDialog
          taken={props.taken}
          onClose={close}
          onStep={(step) => {
            props.onStep(step);
            close();
          }}
        />
      )}
      {asked === "fill" && <FillDialog onClose={close} onFill={props.onFill} />}
    </Group>
  );
}
