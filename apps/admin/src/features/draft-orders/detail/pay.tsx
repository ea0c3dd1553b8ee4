import { SidePanel } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { PayPreview } from "./pay-preview";
import type { DraftProps } from "./shown";

/** Money moves only after the clerk has seen what will happen. */
export function DraftPay(props: DraftProps) {
  const t = useTranslations("pay");
  const [isOpen, drawer] = useDisclosure(false);
  const isEmpty = (props.cart.items ?? []).length === 0;
  return (
    <>
      <Button fullWidth onClick={drawer.open} disabled={isEmpty}>
        {t("open")}
      </Button>
      <SidePanel opened={isOpen} onClose={drawer.close} title={t("title")}>
        {/* Mounted anew each time: a preview is of this moment, and so is its key. */}
        {isOpen && <PayPreview {...props} onCancel={drawer.close} />}
      </SidePanel>
    </>
  );
}
