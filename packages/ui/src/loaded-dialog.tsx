import { Drawer, type DrawerProps, Modal, type ModalProps } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Mantine's `<header>` would be a second banner of the page. */
const attributes = { header: { role: "presentation" } };

export function LoadedDialog(props: ModalProps) {
  const t = useTranslations("ui.dialog");
  return <Modal attributes={attributes} closeButtonProps={{ "aria-label": t("close") }} {...props} />;
}

export function LoadedSidePanel(props: DrawerProps) {
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
