import { Button, Drawer, type DrawerProps, Group, Modal, type ModalProps, Text } from "@mantine/core";
import { useContext, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Edits } from "./edits";
import { useEscape } from "./open-windows";

/** Mantine's `<header>` would be a second banner of the page. */
const attributes = { header: { role: "presentation" } };

export function LoadedDialog(props: ModalProps) {
  const t = useTranslations("ui.dialog");
  const { window, question } = useAskedClose(props);
  return (
    <>
      <Modal attributes={attributes} closeButtonProps={{ "aria-label": t("close") }} {...props} {...window} />
      {question}
    </>
  );
}

export function LoadedSidePanel(props: DrawerProps) {
  const t = useTranslations("ui.dialog");
  const { window, question } = useAskedClose(props);
  return (
    <>
      <Drawer
        attributes={attributes}
        closeButtonProps={{ "aria-label": t("close") }}
        position="right"
        size="md"
        {...props}
        {...window}
      />
      {question}
    </>
  );
}

/** Escape, the cross and a click beside a window ask first where they would lose what was typed in it. */
function useAskedClose({
  opened,
  onClose,
  closeOnEscape = true,
}: Pick<ModalProps, "opened" | "onClose" | "closeOnEscape">) {
  const edits = useContext(Edits);
  /** Forms that had edits when the window opened: they are of the page below. */
  const below = useRef<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const keys = useEscape(opened);
  useEffect(() => {
    if (opened) below.current = new Set(edits.current);
    else setAsking(false);
  }, [opened, edits]);
  const close = () => {
    const isDirty = [...edits.current].some((form) => !below.current.has(form));
    if (isDirty) setAsking(true);
    else onClose();
  };
  return {
    window: {
      ...keys,
      onClose: close,
      closeOnEscape: closeOnEscape && keys.closeOnEscape,
    },
    question: (
      <CloseQuestion
        isOpen={opened && isAsking}
        onStay={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          onClose();
        }}
      />
    ),
  };
}

interface CloseQuestionProps {
  isOpen: boolean;
  onStay: () => void;
  onDiscard: () => void;
}

function CloseQuestion({ isOpen, onStay, onDiscard }: CloseQuestionProps) {
  const t = useTranslations("ui.dialog");
  const keys = useEscape(isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={onStay}
      {...keys}
      title={t("unsaved")}
      size="sm"
      centered
      attributes={attributes}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text size="sm" c="dimmed" mb="lg">
        {t("unsavedText")}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDiscard}>
          {t("discard")}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t("stay")}
        </Button>
      </Group>
    </Modal>
  );
}
