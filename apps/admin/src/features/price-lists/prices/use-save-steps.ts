import { useState } from "react";
import { useTranslations } from "use-intl";
import { withHeaders } from "@/lib/api";
import { useNotify } from "@/lib/notify";
import type { Problem } from "@/lib/problem";
import { useWrite } from "@/lib/write";
import type { ShownPriceList } from "../shown";
import type { PriceChanges } from "./rows";

interface SaveSettings {
  list: ShownPriceList;
  onSaved: (changes: PriceChanges) => void;
  /** Someone else saved the list meanwhile; what they saved is to be shown. */
  onOutdated: () => void;
}

/** Saves edited cells: first what is set, then what goes. A refusal stands at its cell, nothing typed is lost. */
export function useSaveSteps({ list, onSaved, onOutdated }: SaveSettings) {
  const t = useTranslations("priceLists.grid");
  const notify = useNotify();
  const { id } = list;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<PriceChanges | null>(null);
  const write = useWrite({
    call: async (client, { prices, gone }: PriceChanges, options) => {
      // The first of the two asks whether the list is as it was seen; the second repeats safely by itself.
      if (prices.length > 0) await client.priceLists.addPrices.mutate({ id, prices }, options);
      if (gone.length > 0) {
        const own = prices.length > 0 ? withHeaders({}) : options;
        await client.priceLists.deletePrices.mutate({ id, price_ids: gone }, own);
      }
    },
    seen: list.updated_at,
    onDone: (_answer, changes) => {
      const [count, removed] = [changes.prices.length, changes.gone.length];
      notify.done(t("saved", { count, removed, both: count > 0 && removed > 0 ? "yes" : "no" }));
      setErrors({});
      setProblem(null);
      onSaved(changes);
    },
    onProblem: (found) => {
      setProblem(found);
      setErrors(Object.fromEntries(found.fields.flatMap((field) => cellError(field, sent))));
      if (found.kind === "precondition_failed") onOutdated();
    },
  });
  return {
    errors,
    setErrors,
    problem,
    isSaving: write.isPending,
    save: (changes: PriceChanges) => {
      setSent(changes);
      write.run(changes);
    },
  };
}

/** `prices.12.amount` is the thirteenth price that was sent. */
function cellError(
  { path, message }: { path: string; message: string },
  sent: PriceChanges | null,
): [string, string][] {
  const index = /^prices\.(\d+)/.exec(path)?.[1];
  const key = index === undefined ? undefined : sent?.keys[Number(index)];
  return key === undefined ? [] : [[key, message]];
}
