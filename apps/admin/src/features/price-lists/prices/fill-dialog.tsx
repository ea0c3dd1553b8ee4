import { Dialog, PercentInput } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DialogForm } from "@/lib/form-frame";

interface FillDialogProps {
  onClose: () => void;
  /** @returns how many cells changed */
  onFill: (percent: number) => number;
}

/** Sets the prices for any quantity from the default ones; nothing is saved by it. */
export function FillDialog({ onClose, onFill }: FillDialogProps) {
  const t = useTranslations("priceLists");
  const [percent, setPercent] = useState<number | null>(null);
  const [isNothing, setNothing] = useState(false);
  return (
    <Dialog opened onClose={onClose} title={t("grid.fill")} size="sm">
      <DialogForm
        onSubmit={() => {
          if (onFill(percent ?? 0) > 0) onClose();
          else setNothing(true);
        }}
        submitLabel={t("grid.fillNow")}
        onCancel={onClose}
      >
        <PercentInput
          label={t("less")}
          description={t("grid.fillHint")}
          value={percent}
          onChange={(next) => {
            setPercent(next);
            setNothing(false);
          }}
          data-autofocus
        />
        {isNothing && (
          <Text size="sm" c="dimmed" role="alert" mt="xs">
            {t("grid.nothingToFill")}
          </Text>
        )}
      </DialogForm>
    </Dialog>
  );
}
