import { PercentInput } from "@backroom/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ProductChooser } from "@/features/product-members/chooser";
import type { Added } from "./use-listed-products";

interface AddProductsProps {
  listId: string;
  isPending: boolean;
  onClose: () => void;
  onAdd: (added: Added) => void;
}

/** Products for a list; each begins with its default prices, less some percent. */
export function AddProducts({ listId, isPending, onClose, onAdd }: AddProductsProps) {
  const t = useTranslations("priceLists");
  const [percent, setPercent] = useState<number | null>(0);
  return (
    <ProductChooser
      filter={{ price_list_id: [listId] }}
      isPending={isPending}
      onClose={onClose}
      onAdd={(products) => onAdd({ ids: products.map(({ id }) => id), percent: percent ?? 0 })}
    >
      <PercentInput
        mt="md"
        maw={340}
        label={t("less")}
        description={t("lessHint")}
        value={percent}
        onChange={setPercent}
      />
    </ProductChooser>
  );
}
