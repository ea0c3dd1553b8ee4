import { ConfirmDialog } from "@backroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useWrite } from "@/lib/write";
import type { ShownDiscount } from "../shown";

interface DeleteProps {
  discount: ShownDiscount;
  isOpen: boolean;
  onClose: () => void;
}

export function DeleteDiscount({ discount, isOpen, onClose }: DeleteProps) {
  const t = useTranslations("discounts");
  const router = useRouter();
  const { id, code, usage_count } = discount;
  const remove = useWrite({
    call: (client, _input: null, options) => client.discounts.delete.mutate({ id }, options),
    seen: discount.updated_at,
    says: () => t("deleted", { code }),
    leaves: true,
    onDone: () => router.push("/discounts"),
  });
  const hasCodes = discount.is_dynamic && discount.parent_discount_id === null;
  return (
    <ConfirmDialog
      opened={isOpen}
      onClose={onClose}
      title={t("deleteTitle", { code })}
      touches={[
        t("deleteOrders", { used: usage_count }),
        t("deleteDrafts"),
        ...(hasCodes ? [t("deleteCodes")] : []),
      ]}
      confirm={t("delete")}
      isPending={remove.isPending}
      onConfirm={() => remove.run(null)}
    />
  );
}
