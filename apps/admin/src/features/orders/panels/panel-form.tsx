import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { FormEnd, FormFrame } from "@/lib/form-frame";
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
  const isOff = props.isDisabled || props.isPending;
  useLeaveGuard(props.isDirty);
  const confirm = () => {
    if (!isOff) props.onConfirm();
  };
  return (
    <FormFrame className={classes.form} onSubmit={confirm}>
      <Stack gap="md">{props.children}</Stack>
      <FormEnd
        className={classes.end}
        submitLabel={props.confirm}
        onCancel={props.onCancel}
        isBusy={props.isPending}
        isDisabled={props.isDisabled}
      />
    </FormFrame>
  );
}
