import { Drawer, type DrawerProps, Modal, type ModalProps } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Mantine's `<header>` would be a second banner of the page. */
const attributes = { header: { role: "presentation" } };

/** A question or a short form over the page. */
export function Dialog(props: ModalProps) {
  const t = useTranslations("ui.dialog");
  return <Modal attributes={attributes} closeButtonProps={{ "aria-label": t("close") }} {...props} />;
}

/** More about what the page shows, beside it. */
export function SidePanel(props: DrawerProps) {
  const t = useTranslations("ui.dialog");
  return (
    <Drawer
      attributes={attributes}
      closeButtonProps={{ "aria-label": t("close") }}
      position="right"
      size="md"
      {...props}
    />
  );
}
