import { Button, EmptyState, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { RequestId } from "./request-id";

interface ErrorStateProps {
  /** What happened, in the server's words. */
  message: string;
  requestId?: string | undefined;
  onRetry?: () => void;
}

export function ErrorState({ message, requestId, onRetry }: ErrorStateProps) {
  const t = useTranslations("ui.error");
  return (
    <EmptyState
      role="alert"
      py={48}
      size="sm"
      icon={<IconAlertTriangle stroke={1.5} aria-hidden />}
      title={t("title")}
      description={message}
    >
      <Stack align="center" gap="sm" mt="xs">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t("retry")}
          </Button>
        )}
        {requestId && <RequestId id={requestId} />}
      </Stack>
    </EmptyState>
  );
}
