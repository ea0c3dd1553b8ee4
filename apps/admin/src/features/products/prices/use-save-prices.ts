import { useMoney } from "@backroom/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApiClient, withHeaders } from "@/lib/api";
import { useAttemptKey } from "@/lib/attempt-key";
import { useNotify } from "@/lib/notify";
import { mayPass, problemOf } from "@/lib/problem";
import type { Edits } from "../../sheet/types";
import type { Place } from "../use-places";
import { clashes, type EditedCell, type PriceRow, rowsOf } from "./rows";

type Product = Outputs["products"]["get"]["product"];

interface SaveSettings {
  product: Product;
  rows: readonly PriceRow[];
  places: readonly Place[];
  edits: Edits;
  reload: () => Promise<Product>;
  onSaved: (cells: readonly EditedCell[]) => void;
}

/** Someone else set the same cells; they are marked, and the next save decides. */
class Clash extends Error {}

/** As often as others may save in between before we give up for this try. */
const mostRounds = 4;

/**
 * Saves all edited cells at once. What someone else saved meanwhile stays where it was not touched here; where it was,
 * theirs is shown at the cell, and nothing is saved until the person at this screen saves again.
 */
export function useSavePrices({ product, rows, places, edits, reload, onSaved }: SaveSettings) {
  const t = useTranslations("prices");
  const money = useMoney();
  const notify = useNotify();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const attempt = useAttemptKey();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  // The version of one's own last save, until the page has read it.
  const [ownVersion, setOwnVersion] = useState("");

  const send = async (cells: readonly EditedCell[], seen: string, round: number) => {
    const input = { id: product.id, prices: cells.map(({ cell }) => cell) };
    const idempotencyKey = attempt.keyFor([input, seen]);
    try {
      return await client.products.savePrices.mutate(input, withHeaders({ idempotencyKey, seen }));
    } catch (error) {
      if (problemOf(error).kind !== "precondition_failed" || round === mostRounds) throw error;
      const newest = await reload();
      const found = clashes(edits, rows, rowsOf(newest), places);
      if (found.length > 0) {
        const theirs = found.map(({ key, place, price }) => [
          key,
          t("theirs", { price: price === null ? t("noPrice") : money(price, place.currency) }),
        ]);
        setErrors(Object.fromEntries(theirs));
        throw new Clash();
      }
      return send(cells, newest.updated_at, round + 1);
    }
  };

  const mutation = useMutation({
    mutationFn: (cells: readonly EditedCell[]) =>
      send(cells, [ownVersion, product.updated_at].toSorted().at(-1) ?? product.updated_at, 1),
    retry: (count, error) => count < 2 && mayPass(error) && !(error instanceof Clash),
    onSuccess: (answer, cells) => {
      attempt.answered();
      setErrors({});
      setOwnVersion(answer.product.updated_at);
      queryClient.invalidateQueries();
      notify.done(t("saved", { count: answer.changed }));
      onSaved(cells);
    },
    onError: (error, cells) => {
      if (error instanceof Clash) return;
      if (!mayPass(error)) attempt.answered();
      const { fields } = notify.failed(error);
      setErrors(Object.fromEntries(fields.flatMap((field) => cellError(field, cells))));
    },
  });

  return { save: mutation.mutate, isSaving: mutation.isPending, errors, setErrors };
}

/** `prices.12.amount` is the thirteenth cell that was sent. */
function cellError(
  { path, message }: { path: string; message: string },
  cells: readonly EditedCell[],
): [string, string][] {
  const index = /^prices\.(\d+)/.exec(path)?.[1];
  const key = index === undefined ? undefined : cells[Number(index)]?.key;
  return key === undefined ? [] : [[key, message]];
}
