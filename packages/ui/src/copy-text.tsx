import { CopyButton, UnstyledButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./copy-text.module.css";

interface CopyTextProps {
  /** What is copied. */
  value: string;
  /** What is shown; the value itself without it. */
  children?: ReactNode;
}

/** An id, a code, an address: a click copies it. */
export function CopyText({ value, children }: CopyTextProps) {
  const t = useTranslations("ui.copy");
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <UnstyledButton
          className={classes.copy ?? ""}
          title={copied ? t("copied") : t("copy", { text: value })}
          aria-label={copied ? t("copied") : t("copy", { text: value })}
          onClick={copy}
        >
          <span className={classes.text} data-plain={children === undefined || undefined}>
            {children ?? value}
          </span>
          {copied ? (
            <IconCheck size={13} aria-hidden className={classes.icon} />
          ) : (
            <IconCopy size={13} aria-hidden className={classes.icon} />
          )}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
