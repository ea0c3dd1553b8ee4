"use client";

import { ErrorState } from "@backroom/ui";
import { problemOf } from "./problem";
import { useProblemText } from "./use-problem-text";

/** A page or panel whose data did not come. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = problemOf(error);
  const textOf = useProblemText();
  return <ErrorState message={textOf(problem)} requestId={problem.requestId} onRetry={onRetry} />;
}
