import { Dialog } from "@backroom/ui";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { useNotify } from "@/lib/notify";
import type { ShownDraft } from "./shown";

export function DraftDelete({ draft }: { draft: ShownDraft }) {
  const t = useTranslations("drafts");
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const [isAsking, modal] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () => client.draftOrders.delete.mutate({ id: draft.id }),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: api.draftOrders.list.queryKey() });
      notify.done(t("deleted", { number: draft.display_id }));
      router.push("/draft-orders");
    },
    onError: (error) => {
      modal.close();
      notify.failed(error);
    },
  });
  return (
    <>
      <Button variant="default" onClick={modal.open}>
        {t("delete")}
      </Button>
      <Dialog
        opened={isAsking}
        onClose={modal.close}
        title={t("deleteTitle", { number: draft.display_id })}
        size="sm"
        centered
      >
        <Text size="sm" c="dimmed" mb="lg">
          {t("deleteText")}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={modal.close} data-autofocus>
            {t("cancel")}
          </Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("delete")}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
