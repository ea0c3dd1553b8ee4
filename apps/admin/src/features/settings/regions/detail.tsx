"use client";

import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { SettingsSkeleton, SettingsTitle } from "../settings-frame";
import { ShippingOptions } from "../shipping-options/list";
import { DeleteRegion } from "./delete";
import { General } from "./general";

export function RegionSettings({ id }: { id: string }) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const canWrite = useCan()("regions:write");
  const query = useQuery(api.regions.get.queryOptions({ id }));
  const region = query.data?.region;
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!region) return <SettingsSkeleton title={t("general")} />;
  return (
    <>
      <SettingsTitle title={region.name} actions={canWrite && <DeleteRegion region={region} />} />
      <Anchor component={Link} href="/settings/regions" size="sm" mt={-12}>
        {t("back")}
      </Anchor>
      <General region={region} isReadOnly={!canWrite} />
      <ShippingOptions region={region} isReturn={false} />
      <ShippingOptions region={region} isReturn />
    </>
  );
}
