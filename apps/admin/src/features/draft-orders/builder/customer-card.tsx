import { Section, Select } from "@backroom/ui";
import { ActionIcon, Avatar, Group, Input, SimpleGrid, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Region } from "@/features/pickers/variant-price";
import { CustomerPicker } from "./customer-picker";
import { useBuilderForm } from "./form";
import { useChangeRegion } from "./use-change-region";

interface CustomerCardProps {
  regions: readonly Region[];
  region: Region | undefined;
}

export function CustomerCard({ regions, region }: CustomerCardProps) {
  const t = useTranslations("builder.customer");
  const form = useBuilderForm();
  const changeRegion = useChangeRegion(regions);
  const { customer } = form.values;
  return (
    <Section title={t("title")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {customer ? (
          <Input.Wrapper label={t("label")} labelElement="div">
            <Group gap={10} wrap="nowrap" h={36}>
              <Avatar size={30} name={customer.name || customer.email} aria-hidden />
              <div style={{ minWidth: 0, flex: 1 }}>
                <Text size="sm" fw={500} truncate lh={1.3}>
                  {customer.name || customer.email}
                </Text>
                {customer.name && (
                  <Text size="xs" c="dimmed" truncate lh={1.3}>
                    {customer.email}
                  </Text>
                )}
              </div>
              <ActionIcon aria-label={t("change")} onClick={() => form.setFieldValue("customer", null)}>
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </Group>
          </Input.Wrapper>
        ) : (
          <CustomerPicker region={region} />
        )}
        <Select
          label={t("region")}
          data={regions.map(({ id, name, currency_code }) => ({
            value: id,
            label: `${name} · ${currency_code.toUpperCase()}`,
          }))}
          value={form.values.region_id}
          error={form.errors.region_id}
          onChange={(id) => id && changeRegion(id)}
          allowDeselect={false}
        />
      </SimpleGrid>
    </Section>
  );
}
