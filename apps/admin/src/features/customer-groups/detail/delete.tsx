import { ConfirmDialog } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useWrite } from "@/lib/write";
import type { ShownGroup } from "../shown";

export function DeleteGroup({ group }: { group: ShownGroup }) {
  const t = useTranslations("customerGroups");
  const format = useFormatter();
  const api = useApi();
  const router = useRouter();
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = group;
  const lists = group.price_lists ?? [];
  const members = useQuery(
    api.customerGroups.listCustomers.queryOptions({ id, limit: 1, fields: "id" }, { enabled: isOpen }),
  );
  const remove = useWrite({
    call: (client, _input: null, options) => client.customerGroups.delete.mutate({ id }, options),
    seen: group.updated_at,
    says: () => t("deleted", { name }),
    onDone: () => router.push("/customer-groups"),
  });
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={dialog.close}
        title={t("deleteTitle", { name })}
        isAsking={members.isPending}
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
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(null)}
      />
    </>
  );
}
