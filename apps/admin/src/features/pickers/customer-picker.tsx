import { SearchPicker } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";

export type PickedCustomer = Outputs["customers"]["list"]["customers"][number];

export const customerName = ({ first_name, last_name }: Pick<PickedCustomer, "first_name" | "last_name">) =>
  [first_name, last_name].filter(Boolean).join(" ");

interface CustomerPickerProps {
  onPick: (customer: PickedCustomer) => void;
  label?: string;
  isLabelHidden?: boolean;
  /** What is typed, where the form keeps it; the picker keeps it itself otherwise. */
  query?: string;
  onQueryChange?: (query: string) => void;
  /** Relations that `onPick` needs. */
  expand?: string;
  /** Those that cannot be picked (again). */
  without?: readonly string[];
  /** Said when nobody was found. */
  empty?: string;
  error?: ReactNode;
  staysOpen?: boolean;
  isInDialog?: boolean;
}

/** Who begins with what was typed comes before who only contains it. */
const rank = (customer: PickedCustomer, q: string) =>
  [customer.first_name, customer.last_name, customer.email].some((text) =>
    text?.toLowerCase().startsWith(q.toLowerCase()),
  )
    ? 0
    : 1;

/** Finds customers by name or e-mail. */
export function CustomerPicker({ onPick, expand = "", without = [], ...props }: CustomerPickerProps) {
  const t = useTranslations("pickers.customers");
  const api = useApi();
  const [ownText, setOwnText] = useState("");
  const text = props.query ?? ownText;
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery(
    api.customers.list.queryOptions(
      { limit: 8, expand, order: "-created_at", ...(q ? { q } : {}) },
      { placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  const customers = (query.data?.customers ?? []).toSorted((one, other) => rank(one, q) - rank(other, q));

  return (
    <SearchPicker
      label={props.label ?? t("label")}
      isLabelHidden={props.isLabelHidden ?? false}
      placeholder={t("placeholder")}
      query={text}
      onQueryChange={props.onQueryChange ?? setOwnText}
      error={props.error}
      staysOpen={props.staysOpen ?? false}
      isInDialog={props.isInDialog ?? false}
      isLoading={text.trim() !== q || query.isPending || query.isPlaceholderData}
      empty={props.empty ?? t("nothing")}
      onPick={(id) => {
        const customer = customers.find((known) => known.id === id);
        if (!customer) return;
        onPick(customer);
        setOwnText("");
      }}
      groups={[
        {
          label: q ? t("found") : t("recent"),
          options: customers.map((customer) => ({
            id: customer.id,
            label: `${customerName(customer)} ${customer.email}`,
            isDisabled: without.includes(customer.id),
            content: (
              <>
                <Text size="sm" lh={1.35}>
                  {customerName(customer) || customer.email}
                </Text>
                <Text size="xs" c="dimmed" lh={1.35}>
                  {customer.email}
                  {customer.has_account ? "" : ` · ${t("guest")}`}
                </Text>
              </>
            ),
          })),
        },
      ]}
    />
  );
}
