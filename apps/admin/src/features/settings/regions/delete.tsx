import { ConfirmDialog } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useWrite } from "@/lib/write";
import type { Region } from "./shown";

export function DeleteRegion({ region }: { region: Region }) {
  const t = useTranslations("settings.regions");
  const router = useRouter();
  const [isAsking, dialog] = useDisclosure(false);
  const remove = useWrite({
    call: (client, _: undefined, options) => client.regions.delete.mutate({ id: region.id }, options),
    says: () => t("deleted", { name: region.name }),
    leaves: true,
    onDone: () => router.push("/settings/regions"),
  });
  const countries = region.countries?.length ?? 0;
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={dialog.close}
        title={t("deleteTitle", { name: region.name })}
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(undefined)}
        touches={[t("deleteCountries", { count: countries }), t("deleteOptions"), t("deleteOrders")]}
      />
    </>
  );
}
