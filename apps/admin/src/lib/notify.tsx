import { RequestId } from "@backroom/ui";
import { Button, Group, Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { newKey } from "./api";
import { type Problem, problemOf } from "./problem";
import { hideToast, showToast } from "./toasts";
import { useProblemText } from "./use-problem-text";

/** Toasts: what was done and how to take it back, and what failed with the id to give to support. */
export function useNotify() {
  const t = useTranslations("problem");
  const tForm = useTranslations("form");
  const close = useTranslations("ui.dialog")("close");
  const textOf = useProblemText();
  const closeButtonProps = { "aria-label": close };

  const failed = (error: unknown, title: string = t("title")): Problem => {
    const problem = problemOf(error);
    // The session gate asks for the password again; nothing more is to be said.
    if (problem.kind === "unauthorized") return problem;
    void showToast({
      title,
      color: "red",
      closeButtonProps,
      autoClose: problem.requestId ? 15_000 : 8000,
      message: (
        <Stack gap={4}>
          {textOf(problem)}
          {problem.requestId && <RequestId id={problem.requestId} />}
        </Stack>
      ),
    });
    return problem;
  };

  const done = (message: string, undo?: () => Promise<unknown>): void => {
    if (!undo) {
      void showToast({ message, color: "teal", autoClose: 4000, closeButtonProps });
      return;
    }
    const id = newKey();
    void showToast({
      id,
      color: "teal",
      autoClose: 10_000,
      closeButtonProps,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          {message}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              void hideToast(id);
              undo().then(
                () => done(tForm("undone")),
                (error: unknown) => failed(error),
              );
            }}
          >
            {tForm("undo")}
          </Button>
        </Group>
      ),
    });
  };

  return { done, failed };
}
