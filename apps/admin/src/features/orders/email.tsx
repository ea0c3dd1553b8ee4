import { Dialog } from "@backroom/ui";
import { Button, Checkbox, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DialogForm } from "@/lib/form-frame";
import { useLeaveGuard } from "@/lib/leave-guard";
import { type ShownOrder, shownRelations } from "./shown";
import { useOrderWrite } from "./use-order-write";
import { useWork } from "./work";

/** Where the customer is told about the order, and whether at all. */
export function OrderEmail({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.email");
  const { canWrite } = useWork();
  const [isOpen, dialog] = useDisclosure(false);
  if (!canWrite || order.status === "canceled") return null;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        mr={-8}
        aria-label={t("title")}
        onClick={dialog.open}
      >
        {t("edit")}
      </Button>
      <Dialog opened={isOpen} onClose={dialog.close} title={t("title")} size="sm">
        <EmailForm order={order} onDone={dialog.close} />
      </Dialog>
    </>
  );
}

function EmailForm({ order, onDone }: { order: ShownOrder; onDone: () => void }) {
  const t = useTranslations();
  const [email, setEmail] = useState(order.email);
  const [isTold, setTold] = useState(order.no_notification !== true);
  const isDirty = email !== order.email || isTold === (order.no_notification === true);
  const write = useOrderWrite<void>(order, {
    call: (client, _input, options) =>
      client.orders.update.mutate(
        { id: order.id, email: email.trim(), no_notification: !isTold, expand: shownRelations },
        options,
      ),
    says: () => t("form.saved"),
    onDone,
  });
  useLeaveGuard(isDirty && !write.isSuccess);
  return (
    <DialogForm
      onSubmit={write.run}
      isBusy={write.isPending}
      isDisabled={!isDirty}
      submitLabel={t("form.save")}
      onCancel={onDone}
    >
      <Stack gap="sm">
        <TextInput
          type="email"
          label={t("order.email.email")}
          description={t("order.email.hint")}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={write.problem?.fields.find(({ path }) => path === "email")?.message}
          data-autofocus
        />
        <Checkbox
          label={t("order.email.tell")}
          checked={isTold}
          onChange={(event) => setTold(event.currentTarget.checked)}
        />
      </Stack>
    </DialogForm>
  );
}
