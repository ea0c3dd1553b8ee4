import { Dialog, MoneyInput } from "@backroom/ui";
import { Button, Divider, Group, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { VariantPicker } from "@/features/pickers/variant-picker";
import { type Inputs, useApi } from "@/lib/api";
import { useLeaveGuard } from "@/lib/leave-guard";
import type { DraftProps } from "./shown";
import { useDraftWrite } from "./use-draft-write";

type NewLine = Omit<Inputs["draftOrders"]["addLineItem"], "id">;

export function AddLine({ draft, cart, currency }: DraftProps) {
  const t = useTranslations("drafts");
  const [isOpen, modal] = useDisclosure(false);
  const api = useApi();
  const region = useQuery(api.regions.get.queryOptions({ id: cart.region_id }, { enabled: isOpen }));
  const [title, setTitle] = useState("");
  const [price, setPrice] = useState<number | null>(null);
  const close = () => {
    setTitle("");
    setPrice(null);
    modal.close();
  };
  const write = useDraftWrite(draft, { onDone: close });
  useLeaveGuard(isOpen && (title.trim() !== "" || price !== null));
  const add = (line: NewLine) =>
    write.mutate({
      call: (client, options) => client.draftOrders.addLineItem.mutate({ id: draft.id, ...line }, options),
    });
  const addCustom = (event: FormEvent) => {
    event.preventDefault();
    add({ title, unit_price: price ?? 0, quantity: 1 });
  };

  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={modal.open}
      >
        {t("addItem")}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t("addItem")}>
        <Stack gap="sm">
          <VariantPicker
            region={region.data?.region}
            isInDialog
            onPick={(variant) => add({ variant_id: variant.id, quantity: 1 })}
          />
          <Divider label={t("orCustom")} />
          <form onSubmit={addCustom}>
            <Group align="flex-end" wrap="nowrap" gap="xs">
              <TextInput
                flex={1}
                label={t("lineTitle")}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
              <MoneyInput
                w={120}
                label={t("linePrice")}
                currency={currency}
                value={price}
                onChange={setPrice}
              />
              <Button type="submit" variant="default" loading={write.isPending}>
                {t("add")}
              </Button>
            </Group>
          </form>
        </Stack>
      </Dialog>
    </>
  );
}
