import { ConfirmDialog, Dialog, SidePanel } from "@backroom/ui";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Shown } from "./frame";

const kinds = ["confirm", "asking", "failed", "pending", "neutral", "dialog", "panel"] as const;
type Kind = (typeof kinds)[number];

export function ShownDialogs() {
  const [open, setOpen] = useState<Kind | null>(null);
  const close = () => setOpen(null);
  const question = { onClose: close, title: "Delete 3 products?", confirm: "Delete", onConfirm: close };
  const touches = ["3 products with 12 variants", "24 prices", "Orders keep their lines"];
  return (
    <Shown title="Dialogs">
      <Group>
        {kinds.map((kind) => (
          <Button key={kind} variant="default" onClick={() => setOpen(kind)}>
            {kind}
          </Button>
        ))}
      </Group>
      <ConfirmDialog {...question} opened={open === "confirm"} touches={touches}>
        They are gone for good.
      </ConfirmDialog>
      <ConfirmDialog {...question} opened={open === "asking"} isAsking>
        They are gone for good.
      </ConfirmDialog>
      <ConfirmDialog
        {...question}
        opened={open === "failed"}
        touches={touches}
        error="One of them is part of an open draft."
      />
      <ConfirmDialog {...question} opened={open === "pending"} touches={touches} isPending />
      <ConfirmDialog
        {...question}
        opened={open === "neutral"}
        title="Archive this order?"
        confirm="Archive"
        tone="neutral"
      >
        It can be brought back.
      </ConfirmDialog>
      <Dialog opened={open === "dialog"} onClose={close} title="Edit line">
        <TextInput label="Title" data-autofocus />
      </Dialog>
      <SidePanel opened={open === "panel"} onClose={close} title="Derivation">
        <Text size="sm">What the total is made of.</Text>
      </SidePanel>
    </Shown>
  );
}
