import { RequestId } from "@backroom/ui";
import { Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "use-intl";
import { type Problem, problemOf } from "./problem";
import { useProblemText } from "./use-problem-text";

/** Toasts: what was done, and what failed with the id to give to support. */
export function useNotify() {
  const t = useTranslations("problem");
  const close = useTranslations("ui.dialog")("close");
  const textOf = useProblemText();
  const closeButtonProps = { "aria-label": close };
  return {
    done: (message: string) =>
      notifications.show({ message, color: "teal", autoClose: 4000, closeButtonProps }),
    failed: (error: unknown, title: string = t("title")): Problem => {
      const problem = problemOf(error);
      // The session gate asks for the password again; nothing more is to be said.
      if (problem.kind === "unauthorized") return problem;
      notifications.show({
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
    },
  };
}
