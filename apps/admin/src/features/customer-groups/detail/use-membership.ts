import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { useWrite } from "@/lib/write";
import type { ShownGroup } from "../shown";

/** Puts customers into a group and takes them out; each can be taken back, as the other does the opposite. */
export function useMembership(group: ShownGroup, onRemoved: () => void) {
  const t = useTranslations("customerGroups");
  const client = useApiClient();
  const inputOf = (ids: readonly string[]) => ({ id: group.id, customer_ids: ids.map((id) => ({ id })) });
  const add = useWrite({
    call: (own, { id }: { id: string; name: string }, options) =>
      own.customerGroups.addCustomers.mutate(inputOf([id]), options),
    says: (_answer, { name }) => t("added", { name }),
    undo:
      (_answer, { id }) =>
      () =>
        client.customerGroups.removeCustomers.mutate(inputOf([id])),
  });
  const remove = useWrite({
    call: (own, ids: readonly string[], options) =>
      own.customerGroups.removeCustomers.mutate(inputOf(ids), options),
    says: (_answer, ids) => t("removed", { count: ids.length }),
    undo: (_answer, ids) => () => client.customerGroups.addCustomers.mutate(inputOf(ids)),
    onDone: onRemoved,
  });
  return { add: add.run, remove: remove.run, isPending: add.isPending || remove.isPending };
}
