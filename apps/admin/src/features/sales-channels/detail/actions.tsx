import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { useApi, useApiClient } from "@/lib/api";
import { DeleteRecord } from "@/lib/delete-record";
import { useWrite } from "@/lib/write";
import type { ShownChannel } from "../shown";

interface ActionsProps {
  channel: ShownChannel;
  /** The store's default channel stays. */
  isDefault: boolean;
}

export function ChannelActions({ channel, isDefault }: ActionsProps) {
  const t = useTranslations("salesChannels");
  const api = useApi();
  const client = useApiClient();
  const { id, name, is_disabled } = channel;
  const toggle = useWrite({
    call: (own, disabled: boolean, options) =>
      own.salesChannels.update.mutate({ id, is_disabled: disabled }, options),
    seen: channel.updated_at,
    answers: () => api.salesChannels.get.queryKey({ id }),
    says: (_answer, disabled) => (disabled ? t("disabledNow", { name }) : t("enabledNow", { name })),
    undo: (_answer, disabled) => () => client.salesChannels.update.mutate({ id, is_disabled: !disabled }),
  });
  return (
    <>
      <Button variant="default" loading={toggle.isPending} onClick={() => toggle.run(!is_disabled)}>
        {is_disabled ? t("enable") : t("disable")}
      </Button>
      {!isDefault && <DeleteChannel channel={channel} />}
    </>
  );
}

function DeleteChannel({ channel }: { channel: ShownChannel }) {
  const t = useTranslations("salesChannels");
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = channel;
  const count = useProductCount({ sales_channel_id: [id] }, isOpen);
  return (
    <DeleteRecord
      words="salesChannels"
      title={t("deleteTitle", { name })}
      touches={
        count === undefined ? undefined : [t("deleteProducts", { count }), t("deleteKeys"), t("deleteOrders")]
      }
      seen={channel.updated_at}
      call={(client, options) => client.salesChannels.delete.mutate({ id }, options)}
      says={t("deleted", { name })}
      list="/sales-channels"
      isOpen={isOpen}
      onOpen={dialog.open}
      onClose={dialog.close}
    />
  );
}
