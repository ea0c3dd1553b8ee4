import { ConfirmDialog } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { useApiClient } from "@/lib/api";
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
  const router = useRouter();
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = list;
  const count = useProductCount({ price_list_id: [id] }, isOpen);
  const remove = useWrite({
    call: (client, _input: null, options) => client.priceLists.delete.mutate({ id }, options),
    seen: list.updated_at,
    says: () => t("deleted", { name }),
    onDone: () => router.push("/price-lists"),
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
        isAsking={count === undefined}
        touches={count === undefined ? undefined : [t("deletePrices", { count }), t("deleteOrders")]}
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(null)}
      />
    </>
  );
}
