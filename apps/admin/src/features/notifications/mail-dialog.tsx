import { DateTime, Dialog } from "@backroom/ui";
import { Alert, Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { FormFrame } from "@/lib/form-frame";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import classes from "./mail-dialog.module.css";
import { type Mail, MailState } from "./mail-state";

/** One mail as the customer got it, and sending it again, to the same address or another one. */
export function MailDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const t = useTranslations("notifications");
  const api = useApi();
  const canWrite = useCan()("orders:write");
  const [to, setTo] = useState(mail.to);
  const query = useQuery(api.notifications.preview.queryOptions({ id: mail.id }));
  const resend = useWrite({
    call: (client, address: string, options) =>
      client.notifications.resend.mutate({ id: mail.id, to: address }, options),
    says: (_, address) => t("resent", { to: address }),
  });
  const preview = query.data?.preview;
  return (
    <Dialog opened onClose={onClose} title={mail.subject ?? t("title")} size="xl">
      <Stack gap="sm">
        <Group gap={8}>
          <MailState mail={mail} />
          <Text size="sm" c="dimmed">
            {t("to", { to: mail.to })} · <DateTime value={mail.sent_at ?? mail.created_at} variant="long" />
          </Text>
        </Group>
        {mail.error && !mail.sent_at && <Alert color="red">{mail.error}</Alert>}
        {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
        {query.isPending && <Skeleton h={360} />}
        {preview &&
          (preview.html ? (
            // No script runs, nothing of the admin can be reached: the frame has an origin of its own.
            <iframe className={classes.frame} title={t("preview")} srcDoc={preview.html} sandbox="" />
          ) : (
            <Text size="sm" c="dimmed">
              {preview.text || t("noContent")}
            </Text>
          ))}
        {(mail.resends ?? []).map((again) => (
          <Group key={again.id} gap={8}>
            <MailState mail={again} />
            <Text size="sm" c="dimmed">
              {t("again", { to: again.to })} · <DateTime value={again.sent_at ?? again.created_at} />
              {!again.sent_at && again.error && ` · ${again.error}`}
            </Text>
          </Group>
        ))}
        {canWrite && (
          <FormFrame
            onSubmit={() => {
              resend.run(to.trim());
            }}
          >
            <Group align="flex-end" gap="xs" wrap="nowrap">
              <TextInput
                type="email"
                flex={1}
                label={t("resendTo")}
                autoComplete="off"
                value={to}
                onChange={(event) => setTo(event.currentTarget.value)}
                error={resend.problem?.fields.find(({ path }) => path === "to")?.message}
              />
              <Button type="submit" variant="default" loading={resend.isPending} disabled={to.trim() === ""}>
                {t("resend")}
              </Button>
            </Group>
          </FormFrame>
        )}
      </Stack>
    </Dialog>
  );
}
