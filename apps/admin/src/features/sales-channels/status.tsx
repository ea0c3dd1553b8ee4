import { StatusBadge } from "@backroom/ui";
import { useTranslations } from "use-intl";

export function ChannelStatus({ channel }: { channel: { is_disabled: boolean } }) {
  const t = useTranslations("salesChannels");
  return channel.is_disabled ? (
    <StatusBadge tone="neutral" isPending label={t("disabled")} />
  ) : (
    <StatusBadge tone="success" label={t("enabled")} />
  );
}
