import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { DeleteRecord } from "@/lib/delete-record";
import type { ShownGroup } from "../shown";

export function DeleteGroup({ group }: { group: ShownGroup }) {
  const t = useTranslations("customerGroups");
  const format = useFormatter();
  const api = useApi();
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = group;
  const lists = group.price_lists ?? [];
  const members = useQuery(
    api.customerGroups.listCustomers.queryOptions({ id, limit: 1, fields: "id" }, { enabled: isOpen }),
  );
  return (
    <DeleteRecord
      words="customerGroups"
      title={t("deleteTitle", { name })}
      touches={
        members.data && [
          t("deleteMembers", { count: members.data.count }),
          ...(lists.length > 0
            ? [
                t("deletePrices", {
                  count: lists.length,
                  names: format.list(lists.map((list) => list.name)),
                }),
              ]
            : []),
          t("deleteDiscounts"),
        ]
      }
      seen={group.updated_at}
      call={(client, options) => client.customerGroups.delete.mutate({ id }, options)}
      says={t("deleted", { name })}
      list="/customer-groups"
      isOpen={isOpen}
      onOpen={dialog.open}
      onClose={dialog.close}
    />
  );
}
