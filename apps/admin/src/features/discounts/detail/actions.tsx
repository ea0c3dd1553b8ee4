import { ActionMenu } from "@backroom/ui";
import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCopy, IconDots, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { Link } from "@/lib/near-link";
import { useWrite } from "@/lib/write";
import { type ShownDiscount, shownInput } from "../shown";
import { DeleteDiscount } from "./delete";

/** Switches it off and on again, copies it, deletes it. */
export function DiscountActions({ discount }: { discount: ShownDiscount }) {
  const t = useTranslations("discounts");
  const api = useApi();
  const client = useApiClient();
  const [isDeleting, dialog] = useDisclosure(false);
  const asked = shownInput(discount.id);
  const { code, is_disabled } = discount;
  const toggle = useWrite({
    call: (own, input: { is_disabled: boolean }, options) =>
      own.discounts.update.mutate({ ...asked, ...input }, options),
    seen: discount.updated_at,
    answers: () => api.discounts.get.queryKey(asked),
    says: (answer) => (answer.discount.is_disabled ? t("disabledNow", { code }) : t("enabledNow", { code })),
    undo: (_answer, input) => () =>
      client.discounts.update.mutate({ id: discount.id, is_disabled: !input.is_disabled }),
  });
  return (
    <>
      <Button
        variant="default"
        loading={toggle.isPending}
        onClick={() => toggle.run({ is_disabled: !is_disabled })}
      >
        {is_disabled ? t("enable") : t("disable")}
      </Button>
      <ActionMenu
        button={
          <ActionIcon size={34} variant="default" aria-label={t("more")}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        }
        actions={[
          {
            id: "duplicate",
            label: t("duplicate"),
            icon: <IconCopy size={15} aria-hidden />,
            link: (props) => <Link {...props} href={`/discounts/new?from=${discount.id}`} />,
          },
          {
            id: "delete",
            label: t("delete"),
            icon: <IconTrash size={15} aria-hidden />,
            tone: "danger",
            onClick: dialog.open,
          },
        ]}
      />
      <DeleteDiscount discount={discount} isOpen={isDeleting} onClose={dialog.close} />
    </>
  );
}
