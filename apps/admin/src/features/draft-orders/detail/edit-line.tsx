import { Dialog, MoneyInput, QuantityInput } from "@backroom/ui";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useLeaveGuard } from "@/lib/leave-guard";
import { problemOf } from "@/lib/problem";
import type { DraftProps, ShownLine } from "./shown";
import { useDraftWrite } from "./use-draft-write";

interface EditLineProps extends DraftProps {
  line: ShownLine;
  onClose: () => void;
}

export function EditLine({ draft, currency, line, onClose }: EditLineProps) {
  const t = useTranslations("drafts");
  const [title, setTitle] = useState(line.title);
  const [price, setPrice] = useState<number | null>(line.unit_price);
  const [quantity, setQuantity] = useState<number | null>(line.quantity);
  const write = useDraftWrite(draft, { onDone: onClose });
  useLeaveGuard(
    !write.isSuccess && (title !== line.title || price !== line.unit_price || quantity !== line.quantity),
  );
  const fields = write.error ? problemOf(write.error).fields : [];
  const errorOf = (name: string) => fields.find(({ path }) => path === name)?.message;

  const save = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({
      call: (client, options) =>
        client.draftOrders.updateLineItem.mutate(
          {
            id: draft.id,
            line_id: line.id,
            quantity: quantity ?? 0,
            unit_price: price ?? 0,
            ...(line.variant_id ? {} : { title }),
          },
          options,
        ),
    });
  };
  const remove = () =>
    write.mutate({
      call: (client, options) =>
        client.draftOrders.deleteLineItem.mutate({ id: draft.id, line_id: line.id }, options),
    });

  return (
    <Dialog opened onClose={onClose} title={line.variant_id ? line.title : t("editCustom")} size="sm">
      <form onSubmit={save}>
        <Stack gap="sm">
          {!line.variant_id && (
            <TextInput
              label={t("lineTitle")}
              value={title}
              error={errorOf("title")}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          <Group grow align="flex-start">
            <QuantityInput
              label={t("lineQuantity")}
              value={quantity}
              error={errorOf("quantity")}
              onChange={setQuantity}
              data-autofocus
            />
            <MoneyInput
              label={t("linePrice")}
              currency={currency}
              value={price}
              error={errorOf("unit_price")}
              onChange={setPrice}
            />
          </Group>
          <Group justify="space-between" mt="xs">
            <Button variant="subtle" color="red.8" onClick={remove} disabled={write.isPending}>
              {t("removeLine")}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t("cancel")}
              </Button>
              <Button type="submit" loading={write.isPending}>
                {t("save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
