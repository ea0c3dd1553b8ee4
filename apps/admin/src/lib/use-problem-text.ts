import { useTranslations } from "use-intl";
import type { Problem } from "./problem";

/** The server's sentence in the reader's language, or ours where there was no answer. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations("problem");
  return (problem) => {
    if (problem.kind === "network") return t("network");
    if (problem.kind === "unknown_error") return t("unknown");
    if (problem.kind === "precondition_failed") return t("stale");
    const text = problem.message;
    return /[.!?]$/.test(text) ? text : `${text}.`;
  };
}
