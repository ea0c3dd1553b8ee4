import { ConfirmDialog } from "@backroom/ui";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWrite } from "@/lib/write";
import type { Webhook } from "./status";

/** A new secret is handed to the page, which shows it once. */
export function WebhookActions({
  webhook,
  onSecret,
}: {
  webhook: Webhook;
  onSecret: (secret: string) => void;
}) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const { id } = webhook;
  const [question, setQuestion] = useState<"rotate" | "delete" | null>(null);
  const rotate = useWrite({
    call: (client, _input: null, options) => client.webhooks.rotateSecret.mutate({ id }, options),
    onDone: ({ secret }) => {
      onSecret(secret);
      setQuestion(null);
    },
  });
  const remove = useWrite({
    call: (client, _input: null, options) => client.webhooks.delete.mutate({ id }, options),
    says: () => t("deleted"),
    leaves: true,
    onDone: () => router.push("/settings/webhooks"),
  });
  const isRotating = question === "rotate";
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setQuestion("rotate")}>
        {t("rotate")}
      </Button>
      <Button variant="default" onClick={() => setQuestion("delete")}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={question !== null}
        onClose={() => setQuestion(null)}
        title={isRotating ? t("rotateTitle") : t("deleteTitle")}
        confirm={isRotating ? t("rotate") : t("delete")}
        tone={isRotating ? "neutral" : "danger"}
        isPending={rotate.isPending || remove.isPending}
        onConfirm={() => (isRotating ? rotate.run(null) : remove.run(null))}
      >
        {isRotating ? t("rotateText") : t("deleteText")}
      </ConfirmDialog>
    </Group>
  );
}
