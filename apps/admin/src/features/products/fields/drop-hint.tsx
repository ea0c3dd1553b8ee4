import { Group, Text } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

export function DropHint() {
  const t = useTranslations("products.media");
  return (
    <Group justify="center" gap={8} style={{ pointerEvents: "none" }}>
      <IconPhotoPlus size={18} stroke={1.5} aria-hidden />
      <Text size="sm">{t("drop")}</Text>
    </Group>
  );
}
