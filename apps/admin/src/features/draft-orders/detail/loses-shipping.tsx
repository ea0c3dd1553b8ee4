import { Alert } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownCart } from "./shown";

/** The API takes the shipping method off whenever lines change (spec/orders.md §7.4), so it is said beforehand. */
export function LosesShipping({ cart }: { cart: ShownCart }) {
  const t = useTranslations("drafts");
  const names = (cart.shipping_methods ?? []).map((method) => method.shipping_option?.name).filter(Boolean);
  if (names.length === 0) return null;
  return (
    <Alert color="orange" variant="light" p="xs">
      {t("losesShipping", { names: names.join(", ") })}
    </Alert>
  );
}
