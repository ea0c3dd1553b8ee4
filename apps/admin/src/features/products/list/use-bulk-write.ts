import { useTranslations } from "use-intl";
import { type Inputs, type Outputs, useApiClient, withHeaders } from "@/lib/api";
import { useWrite } from "@/lib/write";

type BulkInput = Inputs["products"]["bulk"];
type BulkAnswer = Outputs["products"]["bulk"];
type Status = NonNullable<BulkInput["status"]>;

interface BulkWrite {
  ids: string[];
  edit: Omit<BulkInput, "ids">;
  /** Ends the selection, once it is done. */
  clear: () => void;
}

/** The products by the status they had, so that each gets its own back. */
function formerStatuses({ changes }: BulkAnswer): Map<Status, string[]> {
  const ids = new Map<Status, string[]>();
  for (const { field, id, from } of changes) {
    if (field !== "status") continue;
    // A change of a product's status has one of its statuses in `from`.
    const status = from as Status;
    ids.set(status, [...(ids.get(status) ?? []), id]);
  }
  return ids;
}

/** One change of many products. A change of status can be taken back. */
export function useBulkWrite(onDone?: () => void) {
  const t = useTranslations("products.bulk");
  const client = useApiClient();
  const isStatusOnly = ({ edit }: BulkWrite) => Object.keys(edit).join() === "status";
  const takeBack = async (answer: BulkAnswer) => {
    for (const [status, ids] of formerStatuses(answer)) {
      await client.products.bulk.mutate({ ids, status }, withHeaders({}));
    }
  };
  return useWrite<BulkAnswer, BulkWrite>({
    call: (api, { ids, edit }, options) => api.products.bulk.mutate({ ids, ...edit }, options),
    says: ({ counts }, { edit }) =>
      edit.delete ? t("deleted", { count: counts.products }) : t("done", { count: counts.products }),
    undo: (answer, input) =>
      isStatusOnly(input) && answer.changes.length > 0 ? () => takeBack(answer) : undefined,
    onDone: (_answer, { clear }) => {
      clear();
      onDone?.();
    },
  });
}
