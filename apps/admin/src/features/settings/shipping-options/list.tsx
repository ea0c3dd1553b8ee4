import { ConfirmDialog, Money, Section, Table } from "@backroom/ui";
import { Badge, Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import type { Region } from "../regions/shown";
import { RowTools } from "../row-tools";

const ShippingOptionPanel = dynamic(() => import("./panel").then((module) => module.ShippingOptionPanel));

export type ShippingOption = Outputs["shippingOptions"]["list"]["shipping_options"][number];

interface ShippingOptionsProps {
  region: Region;
  /** The ways back instead of the ways out. */
  isReturn: boolean;
}

/** How parcels leave for a region, or come back from it. */
export function ShippingOptions({ region, isReturn }: ShippingOptionsProps) {
  const t = useTranslations("settings.options");
  const tForm = useTranslations("form");
  const api = useApi();
  const canWrite = useCan()("shipping:write");
  const [edited, setEdited] = useState<ShippingOption | "new" | null>(null);
  const [leaving, setLeaving] = useState<ShippingOption | null>(null);
  const query = useQuery(
    api.shippingOptions.list.queryOptions({ region_id: region.id, is_return: isReturn }),
  );
  const remove = useWrite({
    call: (client, option: ShippingOption, options) =>
      client.shippingOptions.delete.mutate({ id: option.id }, options),
    says: (_, { name }) => t("deleted", { name }),
    onDone: () => setLeaving(null),
  });
  const options = query.data?.shipping_options ?? [];
  return (
    <Section
      title={isReturn ? t("returns") : t("title")}
      isFlush
      actions={
        canWrite && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEdited("new")}
          >
            {t("add")}
          </Button>
        )
      }
    >
      {options.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16} pt={4}>
          {query.isPending ? "…" : t("none")}
        </Text>
      )}
      {options.length > 0 && (
        <Table horizontalSpacing={16}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("name")}</Table.Th>
              <Table.Th>{t("profile")}</Table.Th>
              <Table.Th ta="right">{t("price")}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{tForm("actions")}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {options.map((option) => (
              <Table.Tr key={option.id}>
                <Table.Td>
                  <Group gap={8}>
                    {option.name}
                    {option.admin_only && (
                      <Badge variant="default" size="sm" tt="none" fw={500}>
                        {t("adminOnly")}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td c="dimmed">{option.profile?.name}</Table.Td>
                <Table.Td ta="right">
                  {option.price_type === "calculated" ? (
                    t("calculated")
                  ) : (
                    <Money amount={option.amount} currency={region.currency_code} />
                  )}
                </Table.Td>
                <Table.Td>
                  {canWrite && (
                    <RowTools
                      editLabel={t("edit", { name: option.name })}
                      onEdit={() => setEdited(option)}
                      deleteLabel={t("delete", { name: option.name })}
                      onDelete={() => setLeaving(option)}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {edited && (
        <ShippingOptionPanel
          region={region}
          isReturn={isReturn}
          option={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("deleteTitle", { name: leaving?.name ?? "" })}
        confirm={t("deleteConfirm")}
        isPending={remove.isPending}
        onConfirm={() => leaving && remove.run(leaving)}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </Section>
  );
}
