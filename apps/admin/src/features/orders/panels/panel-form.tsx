import { Button, Group, Stack } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useLeaveGuard } from "@/lib/leave-guard";
import classes from "./panel.module.css";

interface PanelFormProps {
  /** The verb, with what it moves: `Refund €12.00`. */
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
  isPending: boolean;
  /** Nothing is chosen yet, or the server would refuse it. */
  isDisabled: boolean;
  /** Something was entered that closing would lose. */
  isDirty: boolean;
  children: ReactNode;
}

/** The form in a side panel of the order; what it does is at hand at the end, however long the form is. */
export function PanelForm(props: PanelFormProps) {
  const t = useTranslations("form");
  const isOff = props.isDisabled || props.isPending;
  useLeaveGuard(props.isDirty);
  const confirm = () => {
    if (!isOff) props.onConfirm();
  };
  return (
    <form
      noValidate
      className={classes.form}
      onKeyDown={getHotkeyHandler([["mod+Enter", confirm]])}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Stack gap="md">{props.children}</Stack>
      <Group justify="flex-end" gap="xs" className={classes.end}>
        <Button variant="default" onClick={props.onCancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={props.isPending} disabled={props.isDisabled}>
          {props.confirm}
        </Button>
      </Group>
    </form>
  );
}
