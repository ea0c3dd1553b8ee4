import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { useApiClient } from "@/lib/api";
import { DeleteRecord } from "@/lib/delete-record";
import { useWrite } from "@/lib/write";
import { priceListKey, type ShownPriceList, withoutPrices } from "../shown";

/** Activates the list or makes it a draft again, with a way back; deletes it after asking. */
export function PriceListActions({ list }: { list: ShownPriceList }) {
  const t = useTranslations("priceLists");
  const client = useApiClient();
  const { id, name, status } = list;
  const other = status === "draft" ? "active" : "draft";
  const write = useWrite({
    call: async (own, next: typeof status, options) =>
      withoutPrices(await own.priceLists.update.mutate({ id, status: next }, options)),
    seen: list.updated_at,
    answers: () => priceListKey(id),
    says: (_answer, next) => t(next === "active" ? "activated" : "drafted", { name }),
    undo: () => () => client.priceLists.update.mutate({ id, status }),
  });
  return (
    <>
      <DeletePriceList list={list} />
      <Button
        variant={status === "draft" ? "filled" : "default"}
        loading={write.isPending}
        onClick={() => write.run(other)}
      >
        {status === "draft" ? t("activate") : t("makeDraft")}
      </Button>
    </>
  );
}

function DeletePriceList({ list }: { list: ShownPriceList }) {
  const t = useTranslations("priceLists");
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = list;
  const count = useProductCount({ price_list_id: [id] }, isOpen);
  return (
    <DeleteRecord
      words="priceLists"
      title={t("deleteTitle", { name })}
      touches={count === undefined ? undefined : [t("deletePrices", { count }), t("deleteOrders")]}
      seen={list.updated_at}
      call={(client, options) => client.priceLists.delete.mutate({ id }, options)}
      says={t("deleted", { name })}
      list="/price-lists"
      isOpen={isOpen}
      onOpen={dialog.open}
      onClose={dialog.close}
    />
  );
}
