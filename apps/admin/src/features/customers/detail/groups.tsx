import { SearchPicker, Section } from "@backroom/ui";
import { Anchor, Group, Pill, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { type ShownCustomer, shownInput } from "./shown";

interface Named {
  id: string;
  name: string;
}

/** The customer's groups: each change is saved at once and can be taken back. */
export function CustomerGroups({ customer }: { customer: ShownCustomer }) {
  const t = useTranslations("customers");
  const can = useCan();
  const api = useApi();
  const client = useApiClient();
  const groups = customer.groups ?? [];
  const refs = (list: readonly Named[]) => list.map(({ id }) => ({ id }));
  const asked = shownInput(customer.id);
  const change = useWrite({
    call: (own, { next }: { next: readonly Named[]; says: string }, options) =>
      own.customers.update.mutate({ ...asked, groups: refs(next) }, options),
    seen: customer.updated_at,
    answers: () => api.customers.get.queryKey(asked),
    says: (_answer, { says }) => says,
    undo: () => () => client.customers.update.mutate({ id: customer.id, groups: refs(groups) }),
  });
  const mayChange = can("customers:write");
  return (
    <Section title={t("groups")}>
      <Stack gap="sm">
        {groups.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("inNoGroup")}
          </Text>
        ) : (
          <Group gap={6}>
            {groups.map((group) => (
              <Pill
                key={group.id}
                withRemoveButton={mayChange}
                removeButtonProps={{
                  "aria-label": t("removeFrom", { group: group.name }),
                  "aria-hidden": false,
                  tabIndex: 0,
                }}
                onRemove={() =>
                  change.run({
                    next: groups.filter(({ id }) => id !== group.id),
                    says: t("removedFrom", { group: group.name }),
                  })
                }
              >
                <Anchor component={Link} href={`/customer-groups/${group.id}`} c="inherit" fz="inherit">
                  {group.name}
                </Anchor>
              </Pill>
            ))}
          </Group>
        )}
        {mayChange && (
          <GroupPicker
            without={groups.map(({ id }) => id)}
            onPick={(group) =>
              change.run({ next: [...groups, group], says: t("addedTo", { group: group.name }) })
            }
          />
        )}
      </Stack>
    </Section>
  );
}

interface GroupPickerProps {
  /** Ids of those the customer is in already. */
  without: readonly string[];
  onPick: (group: Named) => void;
}

function GroupPicker({ without, onPick }: GroupPickerProps) {
  const t = useTranslations("customers");
  const api = useApi();
  const failed = useTranslations("ui.error")("title");
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery(
    api.customerGroups.list.queryOptions(
      { limit: 20, order: "name", ...(q ? { q } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  const options = (query.data?.customer_groups ?? []).filter(({ id }) => !without.includes(id));
  return (
    <SearchPicker
      label={t("addGroup")}
      isLabelHidden
      placeholder={t("addGroup")}
      query={text}
      onQueryChange={setText}
      isLoading={text.trim() !== q || query.isPending || query.isPlaceholderData}
      empty={query.isError ? failed : t("nobody")}
      onPick={(id) => {
        const group = options.find((known) => known.id === id);
        if (group) onPick(group);
        setText("");
      }}
      groups={[
        {
          label: t("groups"),
          options: options.map(({ id, name }) => ({ id, label: name, content: name })),
        },
      ]}
    />
  );
}
