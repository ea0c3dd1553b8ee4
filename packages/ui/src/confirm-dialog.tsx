import { Button, Group, List, Skeleton, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "./dialog";

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question: `Delete 3 products?` */
  title: string;
  /** What happens, in a sentence. */
  children?: ReactNode;
  /** What it will touch, one line each; undefined while a dry run is on its way (with `isAsking`). */
  touches?: readonly ReactNode[] | undefined;
  /** The effect is not known yet: nobody can agree to it. */
  isAsking?: boolean;
  /** The verb of the question: `Delete`. Null: it turned out that there is nothing to agree to. */
  confirm: string | null;
  onConfirm: () => void;
  isPending?: boolean;
  /** `neutral` for what can be taken back. */
  tone?: "danger" | "neutral";
  error?: ReactNode;
  /** The server would not do it: there is nothing to agree to. */
  isRefused?: boolean;
  /** The word for the safe answer, where `Cancel` could be read as the verb of the question. */
  dismiss?: string;
}

/** Asks before a step that destroys or moves something; the safe answer has the focus. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  touches,
  ...question
}: ConfirmDialogProps) {
  const t = useTranslations("ui.dialog");
  const { isAsking = false, isPending = false, isRefused = false, tone = "danger", error } = question;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="md" centered>
      <Stack gap="sm">
        {children && (
          <Text component="div" size="sm" c="dimmed">
            {children}
          </Text>
        )}
        {isAsking && (
          <Stack gap={8} role="status" aria-label={t("asking")}>
            <Skeleton h={12} w="70%" />
            <Skeleton h={12} w="50%" />
          </Stack>
        )}
        {touches && touches.length > 0 && (
          <List size="sm" spacing={4} withPadding={false}>
            {touches.map((line, index) => (
              <List.Item key={index}>{line}</List.Item>
            ))}
          </List>
        )}
        {error && (
          <Text component="div" size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {question.dismiss ?? t("cancel")}
          </Button>
          {question.confirm !== null && (
            <Button
              {...(tone === "danger" ? { color: "red.8" } : {})}
              loading={isPending}
              disabled={isAsking || isRefused}
              onClick={question.onConfirm}
            >
              {question.confirm}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
