import type { Outputs } from "@/lib/api";

export type Reason = Outputs["returnReasons"]["list"]["return_reasons"][number];

/** A reason that is edited, or a new one, below another one or on its own. */
export type Edited = { reason: Reason } | { parent: Reason | null };
