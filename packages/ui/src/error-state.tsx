import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Notice } from "./notice";
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
    <Notice
      role="alert"
      icon={<IconAlertTriangle size={40} stroke={1.5} aria-hidden />}
      title={t("title")}
      text={message}
    >
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
      {requestId && <RequestId id={requestId} />}
    </Notice>
  );
}
