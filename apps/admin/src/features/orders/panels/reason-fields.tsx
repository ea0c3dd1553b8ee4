import { Select } from "@backroom/ui";
import { Group, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownItem } from "../shown";
import { useReturnReasons } from "../use-return-reasons";

/** Why an item comes back, as far as the customer said. */
export type Why = { reason_id?: string | null; note?: string };

interface ReasonFieldsProps {
  item: ShownItem;
  why: Why;
  onChange: (change: Why) => void;
}

export function ReasonFields({ item, why, onChange }: ReasonFieldsProps) {
  const t = useTranslations("order.return");
  const reasons = useReturnReasons();
  return (
    <Group gap="xs" grow>
      {/* A shop without reasons asks for none: a list with nothing in it leads nowhere. */}
      {reasons.length > 0 && (
        <Select
          size="xs"
          aria-label={t("reasonOf", { title: item.title })}
          placeholder={t("reason")}
          clearable
          data={reasons}
          value={why.reason_id ?? null}
          onChange={(reason_id) => onChange({ reason_id })}
        />
      )}
      <TextInput
        size="xs"
        aria-label={t("noteOf", { title: item.title })}
        placeholder={t("note")}
        value={why.note ?? ""}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </Group>
  );
}
