import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
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
  const tPrices = useTranslations("prices");
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
        {changed > 0 ? tPrices("state", { changed, invalid }) : ""}
      </Text>
      <Group gap={8}>
        <ActionIcon
          title={tPrices("undo")}
          variant="default"
          size={36}
          aria-label={tPrices("undo")}
          disabled={!sheet.canUndo}
          onClick={sheet.undo}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          title={tPrices("redo")}
          variant="default"
          size={36}
          aria-label={tPrices("redo")}
          disabled={!sheet.canRedo}
          onClick={sheet.redo}
        >
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" disabled={changed === 0 || props.isSaving} onClick={props.onDiscard}>
          {tPrices("discard")}
        </Button>
        <Button
          title={tPrices("saveKeys")}
          loading={props.isSaving}
          disabled={changed === 0 || invalid > 0}
          onClick={props.onSave}
        >
          {tPrices("save")}
        </Button>
      </Group>
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
