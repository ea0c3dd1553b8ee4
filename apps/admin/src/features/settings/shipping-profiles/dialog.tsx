import { Dialog, Select } from "@backroom/ui";
import { Stack, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";

export type Profile = Outputs["shippingProfiles"]["list"]["shipping_profiles"][number];

const types = ["default", "gift_card", "custom"] as const;

export const typeOf = ({ type }: Profile) => types.find((known) => known === type) ?? "custom";

/** Makes a profile, or renames one: its type stays. */
export function ProfileDialog({ profile, onClose }: { profile: Profile | null; onClose: () => void }) {
  const t = useTranslations("settings.profiles");
  const tForm = useTranslations("form");
  const { form, isBusy, submit } = useCreateForm({
    initial: { name: profile?.name ?? "", type: profile ? typeOf(profile) : "custom" },
    inputOf: ({ name, type }) => ({ name: name.trim(), type }),
    schema: async () => (await import("@backroom/api/schemas/shipping-profiles")).createShippingProfileInput,
    create: (client, input, options) =>
      profile
        ? client.shippingProfiles.update.mutate({ id: profile.id, name: input.name }, options)
        : client.shippingProfiles.create.mutate(input, options),
    says: ({ shipping_profile }) => t("saved", { name: shipping_profile.name }),
    onCreated: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={profile ? t("edit", { name: profile.name }) : t("new")} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={tForm("save")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus {...form.getInputProps("name")} />
          {!profile && (
            <Select
              label={t("type")}
              allowDeselect={false}
              data={types.map((value) => ({ value, label: t(`types.${value}`) }))}
              {...form.getInputProps("type")}
            />
          )}
        </Stack>
      </DialogForm>
    </Dialog>
  );
}
