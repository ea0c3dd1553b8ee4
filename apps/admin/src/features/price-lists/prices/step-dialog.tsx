import { Dialog, QuantityInput } from "@backroom/ui";
import { SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DialogForm } from "@/lib/form-frame";
import { type QuantityStep, stepKey } from "./list-prices";

interface StepDialogProps {
  taken: readonly QuantityStep[];
  onClose: () => void;
  onStep: (step: QuantityStep) => void;
}

/** Another quantity step, as a row for each variant; only typed prices are saved. */
export function StepDialog({ taken, onClose, onStep }: StepDialogProps) {
  const t = useTranslations("priceLists.grid");
  const [min_quantity, setMin] = useState<number | null>(null);
  const [max_quantity, setMax] = useState<number | null>(null);
  const [isSent, setSent] = useState(false);
  const step = { min_quantity, max_quantity };
  const isReversed = min_quantity !== null && max_quantity !== null && max_quantity < min_quantity;
  const isTaken = taken.some((known) => stepKey(known) === stepKey(step));
  const problem = isReversed ? t("reversed") : isTaken ? t("taken") : undefined;
  return (
    <Dialog opened onClose={onClose} title={t("addStep")} size="sm">
      <DialogForm
        onSubmit={() => {
          setSent(true);
          if (!problem) onStep(step);
        }}
        submitLabel={t("add")}
        onCancel={onClose}
      >
        <Text size="sm" c="dimmed" mb="sm">
          {t("stepText")}
        </Text>
        <SimpleGrid cols={2} spacing="sm">
          <QuantityInput label={t("min")} value={min_quantity} onChange={setMin} data-autofocus />
          <QuantityInput label={t("max")} value={max_quantity} onChange={setMax} />
        </SimpleGrid>
        {isSent && problem && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
            {problem}
          </Text>
        )}
      </DialogForm>
    </Dialog>
  );
}
