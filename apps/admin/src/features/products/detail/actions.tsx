import { ActionMenu, ConfirmDialog } from "@backroom/ui";
import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCopy, IconDots, IconTable, IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { useGo } from "@/lib/leave-guard";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import type { SectionProps } from "./shown";
import { usePriceLists } from "./use-price-lists";
import { useVariantCount } from "./use-variants";

export function ProductActions({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.actions");
  const can = useCan();
  const go = useGo();
  const client = useApiClient();
  const [isAsking, asking] = useDisclosure(false);
  const seen = product.updated_at;
  const duplicate = useWrite({
    seen,
    call: (api, _input: undefined, options) => api.products.duplicate.mutate({ id: product.id }, options),
    says: (answer) => t("duplicated", { title: answer.product.title }),
    undo: (answer) => () => client.products.delete.mutate({ id: answer.product.id }),
    onDone: (answer) => go(`/products/${answer.product.id}`),
  });
  return (
    <>
      {can("draft_orders:write") && (
        <Button
          component={Link}
          href={`/draft-orders/new?find=${encodeURIComponent(product.title)}`}
          variant="default"
        >
          {t("sell")}
        </Button>
      )}
      <Button
        component={Link}
        href={`/products/${product.id}/prices`}
        variant="default"
        leftSection={<IconTable size={15} stroke={1.75} aria-hidden />}
      >
        {t("prices")}
      </Button>
      {!isReadOnly && (
        <ActionMenu
          width={190}
          button={
            <ActionIcon variant="default" size={36} aria-label={t("more")}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          }
          actions={[
            {
              id: "duplicate",
              label: t("duplicate"),
              icon: <IconCopy size={15} aria-hidden />,
              isDisabled: duplicate.isPending,
              onClick: () => duplicate.run(undefined),
            },
            {
              id: "delete",
              label: t("delete"),
              icon: <IconTrash size={15} aria-hidden />,
              tone: "danger",
              onClick: asking.open,
            },
          ]}
        />
      )}
      {isAsking && <DeleteProduct product={product} onClose={asking.close} />}
    </>
  );
}

function DeleteProduct({ product, onClose }: { product: SectionProps["product"]; onClose: () => void }) {
  const t = useTranslations("products.actions");
  const router = useRouter();
  const variants = useVariantCount(product.id);
  const lists = usePriceLists(product.id);
  const remove = useWrite({
    seen: product.updated_at,
    call: (api, _input: undefined, options) => api.products.delete.mutate({ id: product.id }, options),
    says: () => t("deleted", { title: product.title }),
    leaves: true,
    onDone: () => router.push("/products"),
  });
  const channels = product.sales_channels?.length ?? 0;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("deleteTitle", { title: product.title })}
      confirm={t("delete")}
      onConfirm={() => remove.run(undefined)}
      isPending={remove.isPending || remove.isSuccess}
      isAsking={variants === undefined || lists === undefined}
      touches={
        variants === undefined || lists === undefined
          ? undefined
          : [
              t("touchesVariants", { count: variants }),
              ...(channels > 0 ? [t("touchesChannels", { count: channels })] : []),
              ...lists.map(({ name }) => t("touchesList", { name })),
            ]
      }
    >
      {t("deleteText")}
    </ConfirmDialog>
  );
}
