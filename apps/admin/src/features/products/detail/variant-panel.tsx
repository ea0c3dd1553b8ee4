import { SidePanel } from "@backroom/ui";
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { usePlaces } from "../use-places";
import { AddVariant } from "./add-variant";
import { EditVariant } from "./edit-variant";
import { loadVariant, variantKey } from "./load-variant";
import type { SectionProps } from "./shown";

interface VariantPanelProps extends SectionProps {
  /** Null is a new one. */
  variantId: string | null;
  onClose: () => void;
}

export function VariantPanel({ variantId, onClose, ...props }: VariantPanelProps) {
  const t = useTranslations("products.variantPanel");
  const client = useApiClient();
  const found = usePlaces();
  const query = useQuery({
    queryKey: variantKey(variantId ?? ""),
    queryFn: () => loadVariant(client, props.product.id, variantId ?? ""),
    enabled: variantId !== null,
  });
  const places = found && [...found.currencies, ...found.regions];
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={variantId === null ? t("new") : (query.data?.variant.title ?? t("variant"))}
    >
      {query.isError ? (
        <LoadError error={query.error} onRetry={() => query.refetch()} />
      ) : !places || (variantId !== null && !query.data) ? (
        <Stack gap="md" aria-busy>
          <Skeleton h={36} />
          <Skeleton h={36} />
          <Skeleton h={120} />
        </Stack>
      ) : query.data ? (
        <EditVariant {...props} record={query.data} places={places} onClose={onClose} />
      ) : (
        <AddVariant {...props} places={places} onClose={onClose} />
      )}
    </SidePanel>
  );
}
