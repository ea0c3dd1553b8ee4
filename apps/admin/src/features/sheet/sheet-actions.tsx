import { ActionIcon, Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

interface SheetActionsProps {
  sheet: { canUndo: boolean; canRedo: boolean; undo: () => unknown; redo: () => unknown };
  isDirty: boolean;
  /** Nothing that is typed stands against saving it. */
  canSave: boolean;
  isSaving: boolean;
  onDiscard: () => void;
  onSave: () => void;
}

/** What can be done with all edits of a sheet: a step back or forth, none of them kept, all of them saved. */
export function SheetActions({ sheet, isDirty, canSave, isSaving, onDiscard, onSave }: SheetActionsProps) {
  const t = useTranslations("sheet");
  return (
    <Group gap={8}>
      <StepButton label={t("undo")} isOff={!sheet.canUndo} onClick={sheet.undo} icon={IconArrowBackUp} />
      <StepButton label={t("redo")} isOff={!sheet.canRedo} onClick={sheet.redo} icon={IconArrowForwardUp} />
      <Button variant="default" disabled={!isDirty || isSaving} onClick={onDiscard}>
        {t("discard")}
      </Button>
      <Button title={t("saveKeys")} loading={isSaving} disabled={!isDirty || !canSave} onClick={onSave}>
        {t("save")}
      </Button>
    </Group>
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
