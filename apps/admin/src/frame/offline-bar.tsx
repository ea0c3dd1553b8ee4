"use client";

import { Text } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./offline-bar.module.css";

/** Says that the network is gone, and what that means for what is being typed. */
export function OfflineBar() {
  const t = useTranslations("frame");
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={classes.bar}>
          <IconCloudOff size={16} aria-hidden />
          <Text component="span" size="sm">
            {t("offline")}
          </Text>
        </div>
      )}
    </div>
  );
}
