import { Button, Group } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

interface FormFrameProps {
  /** What sending does; whether it may is its own to know. */
  onSubmit: () => unknown;
  className?: string | undefined;
  children: ReactNode;
}

/** A form that the browser does not check: sent by its button, Enter in a field, mod+Enter and mod+S anywhere. */
export function FormFrame({ onSubmit, className, children }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A form that came later than its window finds the focus on the window's cross.
    const active = document.activeElement;
    const isWaiting =
      form.current?.closest("[role='dialog']")?.contains(active) && !form.current.contains(active);
    const first = form.current?.querySelector<HTMLElement>("[data-autofocus]");
    if (isWaiting) (first ?? form.current?.querySelector<HTMLElement>("input, textarea"))?.focus();
  }, []);
  return (
    <form
      ref={form}
      noValidate
      className={className}
      onKeyDown={getHotkeyHandler([
        ["mod+Enter", () => void onSubmit()],
        ["mod+S", () => void onSubmit()],
      ])}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

interface FormEndProps {
  submitLabel: string;
  onCancel: () => void;
  /** It was sent, and the answer is on its way. */
  isBusy?: boolean;
  /** There is nothing to send yet. */
  isDisabled?: boolean;
  className?: string | undefined;
}

/** The buttons at the end of a form that somebody opened, and so may close again. */
export function FormEnd({
  submitLabel,
  onCancel,
  isBusy = false,
  isDisabled = false,
  className,
}: FormEndProps) {
  const t = useTranslations("form");
  return (
    <Group justify="flex-end" gap="xs" {...(className ? { className } : { mt: "lg" })}>
      <Button variant="default" onClick={onCancel}>
        {t("cancel")}
      </Button>
      <Button type="submit" loading={isBusy} disabled={isDisabled}>
        {submitLabel}
      </Button>
    </Group>
  );
}

/** The form in a dialog or side panel: its fields, and below them Cancel and the verb. */
export function DialogForm({ onSubmit, children, ...end }: FormFrameProps & Omit<FormEndProps, "className">) {
  // Keys reach a form whose button is off, too.
  const isOff = end.isBusy || end.isDisabled;
  return (
    <FormFrame onSubmit={() => !isOff && onSubmit()}>
      {children}
      <FormEnd {...end} />
    </FormFrame>
  );
}
